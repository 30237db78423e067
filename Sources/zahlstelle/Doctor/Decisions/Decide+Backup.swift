extension Decide {
    /// - Parameters:
    ///   - last: when the last backup that succeeded was made, in seconds since 1970; `nil` where there has been none.
    ///   - directory: where backups go.
    static func backup(_ last: Int64?, in directory: String, now: Int64) -> Finding {
        let advice = Words(
            "Von Hand versuchen: zahlstelle backup; ansehen: journalctl -u zahlstelle-backup",
            "Try by hand: zahlstelle backup; look: journalctl -u zahlstelle-backup")
        guard let last else {
            return .fail(.backup, directory, Words("noch keine Sicherung", "no backup yet"), advice)
        }
        let age = max(0, now - last)
        let hours = age / 3600
        let text = Words("die letzte vor \(hours) Stunden", "the last one \(hours) hours ago")
        if age > DoctorLimits.backupFailSeconds { return .fail(.backup, directory, text, advice) }
        if age > DoctorLimits.backupWarnSeconds { return .warn(.backup, directory, text, advice) }
        return .ok(.backup, directory, text)
    }

    /// Money that only this disk knows of.
    static let noBackup = Finding.warn(
        .backup, nil, Words("es wird nicht gesichert", "no backups are made"),
        Words(
            "In zahlstelled.toml den Abschnitt [backup] ergänzen; dann wird jede Nacht gesichert.",
            "Add the section [backup] to zahlstelled.toml; then one is made every night."))
}
