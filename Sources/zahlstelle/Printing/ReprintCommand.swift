import ArgumentParser
import Interface

struct ReprintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprint",
        abstract: "Print a copy of an approved payment's receipt, marked 'Zweitschrift'.",
        discussion: """
            Exits as 'print' does.

            EXAMPLE
              zahlstelle reprint 20261122-193011-k3f9qx --printer p1
            """)

    @OptionGroup var payment: PaymentArgument

    @Option(
        help: "Where to print it.", completion: Candidates.devices(.printer), transform: NameArgument.parse)
    var printer: String

    @Flag(help: "Return when the job is on disk.")
    var noWait = false

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let client = OrgZahlstellePrinter.Client(try await daemon.connect(waits: true))
        let reply = try await client.reprint(.init(payment: payment.id, printer: printer, wait: !noWait))
        try PrintEnd(printer: printer, job: reply.job, outcome: reply.outcome, trouble: reply.trouble)
            .show(reply, daemon.format)
    }
}
