import ArgumentParser
import Interface

struct PrinterTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Print a page that shows whether a printer does what its profile says.",
        discussion: """
            Width, code tables, bold and large letters, QR codes, the cut: the page says what to look at. Exits as 'print' does.

            EXAMPLE
              zahlstelle printer test p1
            """)

    @Argument(help: "The printer.", completion: Candidates.devices(.printer), transform: NameArgument.parse)
    var printer: String

    @Flag(help: "Return when the job is on disk.")
    var noWait = false

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let client = OrgZahlstellePrinter.Client(try await daemon.connect(waits: true))
        let reply = try await client.printTest(.init(printer: printer, wait: !noWait))
        try PrintEnd(printer: printer, job: reply.job, outcome: reply.outcome, trouble: reply.trouble)
            .show(reply, daemon.format)
    }
}
