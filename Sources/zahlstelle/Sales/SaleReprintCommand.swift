import ArgumentParser
import Interface

struct SaleReprintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprint",
        abstract: "Print the last receipt of a sale again, marked 'Zweitschrift'.",
        discussion: """
            Returns when the job is on disk.

            EXAMPLE
              zahlstelle sale reprint 20261122-193011-k3f9qx --printer p1
            """)

    @OptionGroup var sale: SaleArgument

    @Option(help: "Where to print it.", completion: Candidates.devices(.printer), transform: NameArgument.parse)
    var printer: String

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connectToSales().reprint(.init(shift: shift, sale: sale.id, printer: printer))
        try PrintEnd(printer: printer, job: reply.job, outcome: nil, trouble: nil).show(reply, caller.format)
    }
}
