import Archives
import ArgumentParser
import Daemon

struct BackupListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the backups that lie in the configured directory, newest first.",
        discussion: """
            EXAMPLES
              zahlstelle backup list
              zahlstelle backup list --json | jq -r '.backups[0].file'
            """)

    @OptionGroup var source: ConfigurationOptions
    @OptionGroup var format: FormatOptions

    func run() async throws {
        guard let backup = try source.read([.backup]).backup else {
            throw CommandFailure.backupNotConfigured(source.file)
        }
        let listing = try BackupListing(directory: backup.directory)
        try format.show(listing) { screen in
            guard !listing.backups.isEmpty else { return ["Keine Sicherungen."] }
            var table = TextTable(
                .init(title: "Von"), .init(title: "Instanz"), .init(title: "Größe", isNumber: true),
                .init(title: "Verschlüsselt"), .init(title: "Datei"))
            for item in listing.backups {
                table.add(
                    .init(Self.moment(item.moment)), .init(item.instance), .init(BackupSheet.size(item.bytes)),
                    .init(item.encrypted ? "ja" : "nein"), .init(item.file))
            }
            return table.lines(screen)
        }
    }

    /// The moment in a name has no colons.
    private static func moment(_ text: String) -> String {
        let parts = Array(text)
        guard parts.count == 18 else { return text }
        return MomentText.german(String(parts[..<13]) + ":" + String(parts[13..<15]) + ":" + String(parts[15...]))
    }
}
