import ArgumentParser
import FoundationEssentials
import Interface

struct TariffImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take a table of services, all of it or nothing.",
        discussion: """
            The columns are those that 'export' writes. A line is about the version that begins on its day, or a new one; services \
            that are not in the table stay as they are. With faults nothing is taken, and all of them are told. The file and its \
            SHA-256 go into the journal.

            EXAMPLES
              zahlstelle tariff import tarife.csv --dry-run
              zahlstelle tariff import tarife.csv --charset windows1252
            """)

    /// As much as the interface takes; with more the daemon would hang up instead of answering.
    private static let bytesMax = 720 << 10

    @Argument(help: "The file; - for standard input.", completion: .file())
    var file: String

    @Flag(help: "Change nothing, only tell what would be.")
    var dryRun = false

    @Flag(help: "Also show lines that change nothing.")
    var all = false

    @OptionGroup var dialect: DialectOptions
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let input = ByteInput(bytesMax: Self.bytesMax) { text in
            CommandFailure(
                status: .refused, name: "tooLarge", text: text,
                advice: Words("Die Tabelle aufteilen, etwa nach Ämtern.", "Split the table, say by offices."))
        }
        let bytes = try file == "-" ? input.standard() : input.file(file)
        let client = try await caller.connectToTariffs()
        do {
            let reply = try await client.`import`(
                .init(
                    shift: shift, table: Data(bytes).base64EncodedString(), file: name, dialect: dialect.wire,
                    dryRun: dryRun ? true : nil))
            try caller.format.show(reply) { TariffReportSheet.lines(reply.report, dryRun: dryRun, all: all, $0) }
            if reply.report.faulty > 0 { throw ExitStatus.refused.code }
        } catch let failure as Tariffs.Failure {
            // As JSON the failure says it all by itself.
            if case .tableRefused(let refused) = failure, !caller.format.json {
                try caller.format.show(refused.report) {
                    TariffReportSheet.lines(refused.report, dryRun: true, all: all, $0)
                }
            }
            throw failure
        }
    }

    /// As the journal calls it, without the way to it.
    private var name: String {
        file == "-" ? "-" : file.split(separator: "/").last.map(String.init) ?? file
    }
}
