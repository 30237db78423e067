/// The section `[backup]`: where backups go, and who can read them.
extension ConfigurationReader {
    func backup(_ root: TableReader) -> BackupConfiguration? {
        guard let table = root.table("backup") else { return nil }
        defer { table.finish() }
        return BackupConfiguration(
            directory: absolute(table, "directory"),
            keep: table.integer("keep", default: BackupConfiguration.usualKeep, in: BackupConfiguration.keepRange),
            recipient: recipient(table))
    }

    private func recipient(_ table: TableReader) -> String? {
        guard let text = table.optionalString("recipient") else { return nil }
        guard AgeRecipient.isValid(text) else {
            // A private key in a file that the box itself reads is no secret any more.
            let isPrivate = text.uppercased().hasPrefix("AGE-SECRET-KEY-")
            faults.add(
                table.key("recipient"),
                isPrivate
                    ? "is a private key; name the public one, age1…, keep the private one away from this machine, and make new ones"
                    : "must be a public key of age, age1…; it may be mistyped")
            return nil
        }
        return text
    }
}
