import Archives
import ArgumentParser
import Daemon
import Glibc

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a pay point back from a backup.",
        discussion: """
            The daemon has to be stopped. Checks the backup, brings its journal up to date, writes down in it that it was restored, \
            and puts it in place; a journal that was there is put aside. Refuses where that one has entries which the backup lacks, \
            unless --replace is given. A configuration file that is there stays; without one, that of the backup comes into place.

            EXAMPLES
              systemctl stop zahlstelled zahlstelled.socket
              zahlstelle restore zahlstelle-kasse3-2026-11-23T220000Z.zsbackup --identity /media/key.txt
            """)

    @Argument(help: "The backup.", completion: .file(extensions: ["zsbackup"]))
    var file: String

    @OptionGroup var identity: IdentityOptions

    @Option(
        help: ArgumentHelp(
            "The state directory; without it the one of the configuration file here, else the one that was backed up.",
            valueName: "directory"), completion: .directory)
    var state: String?

    @Flag(help: "Put a journal aside that has entries which the backup lacks.")
    var replace = false

    @OptionGroup var source: ConfigurationOptions
    @OptionGroup var format: FormatOptions

    func run() async throws {
        let isConfigured = access(source.file, F_OK) == 0
        let here = state == nil && isConfigured ? try source.read([.daemon]) : nil
        let report = try await Restore.make(
            RestorePlan(
                file: file, identity: identity.identity, state: state.map(Self.absolute) ?? here?.stateDirectory,
                configuration: isConfigured || source.file != ConfigurationOptions.usualFile ? source.file : nil,
                replaces: replace),
            clock: SystemClock(zone: here?.zone ?? "Europe/Berlin"))
        try format.show(report) { RestoreSheet.lines(report, $0) }
    }

    /// As the configuration wants it.
    private static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return String(cString: here) + "/" + path
    }
}
