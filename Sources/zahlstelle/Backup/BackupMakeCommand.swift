import Archives
import ArgumentParser
import Daemon
import Glibc

struct BackupMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Make a backup now.",
        discussion: """
            Copies journal, list of receivables and configuration as they are at one moment, checks the journal, writes one file and \
            reads it back from the disk. Needs the daemon's user or root, and no daemon; one that runs is not held up. Exits with 12 \
            when the directory for backups is missing or full, with 9 when the journal is faulty: it is backed up just the same, and \
            all older backups are kept.

            EXAMPLES
              zahlstelle backup
              zahlstelle backup make --config /etc/zahlstelle/test.toml --json
            """)

    @Flag(help: "Where the configuration names no place for backups, do nothing and be content.")
    var ifConfigured = false

    @OptionGroup var source: ConfigurationOptions
    @OptionGroup var format: FormatOptions

    func run() async throws {
        let configuration = try source.read([.daemon, .backup])
        if ifConfigured, configuration.backup == nil { return }
        let report = try Backup.make(try BackupPlan(configuration, file: source.file))
        try format.show(report) { BackupSheet.lines(report, $0) }
        if report.manifest.journal.fault != nil { throw ExitStatus.journalFaulty.code }
    }
}

extension BackupPlan {
    /// - Parameter file: the configuration's path.
    init(_ configuration: Configuration, file: String) throws(CommandFailure) {
        guard let backup = configuration.backup else { throw .backupNotConfigured(file) }
        self.init(
            state: configuration.stateDirectory, configuration: file, directory: backup.directory, keep: backup.keep,
            recipient: backup.recipient, instance: Self.instance(file))
    }

    /// The machine, and the configuration where it is not the usual one: "kasse3", "kasse3-test".
    private static func instance(_ file: String) -> String {
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count - 1)
        let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let own = file.split(separator: "/").last.map { $0.hasSuffix(".toml") ? $0.dropLast(5) : $0 } ?? ""
        return BackupName.instance(of: own == "zahlstelled" ? host : "\(host)-\(own)")
    }
}
