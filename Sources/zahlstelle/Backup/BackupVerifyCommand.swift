import Archives
import ArgumentParser
import FoundationEssentials

struct BackupVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a backup: every byte, and the journal in it from its first entry to its last.",
        discussion: """
            Needs no daemon and no configuration, so that it can be done on another machine. While it runs, the journal lies in clear \
            in TMPDIR, else /var/tmp, readable for you only. Exits with 9 when the journal in the backup is faulty.

            EXAMPLES
              zahlstelle backup verify zahlstelle-kasse3-2026-11-23T220000Z.zsbackup --identity key.txt
            """)

    @Argument(help: "The backup.", completion: .file(extensions: ["zsbackup"]))
    var file: String

    @OptionGroup var identity: IdentityOptions
    @OptionGroup var format: FormatOptions

    func run() async throws {
        let scratch = ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/var/tmp"
        let finding = try BackupCheck.check(file, identity: identity.identity, scratch: scratch)
        try format.show(finding) { BackupSheet.lines(finding, $0) }
        if finding.fault != nil { throw ExitStatus.journalFaulty.code }
    }
}

/// Who can read an encrypted backup.
struct IdentityOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("A file with the private key of age, for a backup that is encrypted.", valueName: "file"),
        completion: .file())
    var identity: String?
}
