import ArgumentParser

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Back the pay point up while it works, list backups, check one.",
        discussion: """
            What goes where stands in zahlstelled.toml under [backup]. zahlstelle-backup.timer makes a backup every night.

            EXAMPLES
              zahlstelle backup
              zahlstelle backup list
              zahlstelle backup verify /var/backups/zahlstelle/zahlstelle-kasse3-2026-11-23T220000Z.zsbackup --identity key.txt
            """,
        subcommands: [BackupMakeCommand.self, BackupListCommand.self, BackupVerifyCommand.self],
        defaultSubcommand: BackupMakeCommand.self)
}
