import ArgumentParser
import Interface

struct SalePayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pay",
        abstract: "Take what an open sale still lacks.",
        discussion: """
            Works and exits as 'sale sell' does. Without --card and --cash it completes a sale of which all is paid.

            EXAMPLES
              zahlstelle sale pay 20261122-193011-k3f9qx --cash 50 --printer p1
              zahlstelle sale pay 20261122-193011-k3f9qx --card t2
            """)

    @OptionGroup var sale: SaleArgument
    @OptionGroup var tender: TenderOptions
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let id = try await sale.id(try await caller.connectToSales(), shift: shift)
        let run = SaleRun(id, caller, shift: shift)
        try await run.begin { client in
            try await client.pay(
                .init(shift: run.shift, sale: run.id, tenders: tender.tenders, printer: tender.paper.printer)
            ).sale
        }
    }
}
