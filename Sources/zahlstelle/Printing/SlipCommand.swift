import ArgumentParser
import Interface

struct SlipCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slip",
        abstract: "Print how a payment stands, and why: for one that is in doubt, or was.",
        discussion: """
            The slip is no receipt and says so. Exits as 'print' does.

            EXAMPLE
              zahlstelle slip 20261122-193011-k3f9qx --printer p1
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
        let reply = try await client.printSlip(.init(payment: payment.id, printer: printer, wait: !noWait))
        try PrintEnd(printer: printer, job: reply.job, outcome: reply.outcome, trouble: reply.trouble)
            .show(reply, daemon.format)
    }
}
