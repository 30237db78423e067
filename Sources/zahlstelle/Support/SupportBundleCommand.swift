import Archives
import ArgumentParser

struct SupportBundleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "support-bundle",
        abstract:
            "Collect what somebody needs who helps from elsewhere, without card data, names of payers and passwords.",
        discussion: """
            Works also where the daemon is down or does not start, and says so in the archive. Look through it before you pass it on: \
            it is made to leave the house, and what a program outside of Zahlstelle wrote into its log nobody can promise.

            EXAMPLES
              zahlstelle support-bundle
              zahlstelle support-bundle /tmp/kasse3.tar.gz --entries 5000
            """)

    @Argument(help: "The archive; zahlstelle-support-MOMENT.tar.gz in this directory without it.", completion: .file())
    var file: String?

    @Option(help: ArgumentHelp("So many of the journal's last entries.", valueName: "number"))
    var entries = 1000

    @OptionGroup var source: ConfigurationOptions
    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        guard (0...100_000).contains(entries) else { throw ValidationError("--entries must be 0 to 100000.") }
    }

    func run() async throws {
        let now = Moment.now()
        let path = file ?? "zahlstelle-support-\(Moment.text(now).filter { $0 != ":" }).tar.gz"
        let archive = try CompressedArchive(path, now: now)
        let bundle = SupportBundle(configurationFile: source.file, daemon: daemon, entries: entries, now: now)
        let parts = await bundle.parts()
        for part in parts { try archive.add("support/" + part.name, part.text) }
        try archive.finish()
        try daemon.format.show(Reply(file: path, parts: parts.map(\.name))) { _ in
            ["\(path): \(parts.count) Dateien. Vor dem Weitergeben bitte ansehen: tar tzf \(path)"]
        }
    }

    private struct Reply: Encodable {
        let file: String
        let parts: [String]
    }
}
