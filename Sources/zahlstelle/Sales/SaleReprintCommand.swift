import ArgumentParser
import Interface

struct SaleReprintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprint",
        abstract: "Print the last receipt of a sale again, marked 'Zweitschrift'.",
        discussion: """
            Exits as 'print' does.

            EXAMPLES
              zahlstelle sale reprint 20261122-193011-k3f9qx --printer p1
              zahlstelle sale reprint K1-000042 --printer p1
            """)

    @OptionGroup var sale: SaleArgument

    @Option(help: "Where to print it.", completion: Candidates.devices(.printer), transform: NameArgument.parse)
    var printer: String

    @Flag(help: "Return when the job is on disk.")
    var noWait = false

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToSales(waits: true)
        let reply = try await client.reprint(
            .init(
                shift: shift, sale: try await sale.id(client, shift: shift), printer: printer, wait: !noWait))
        let outcome = reply.outcome.flatMap { OrgZahlstellePrinter.Outcome(rawValue: $0.rawValue) }
        try PrintEnd(printer: printer, job: reply.job, outcome: outcome, trouble: reply.trouble)
            .show(reply, caller.format)
    }
}
