import ArgumentParser
import Interface

struct SaleShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show everything about one sale.",
        discussion: """
            Exits with 0 whatever became of the sale; 'sale settle' exits by it.

            EXAMPLES
              zahlstelle sale show 20261122-193011-k3f9qx
              zahlstelle sale show K1-000042
              zahlstelle sale show 20261122-193011-k3f9qx --json | jq -r .sale.phase
            """)

    @OptionGroup var sale: SaleArgument
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToSales()
        let reply = try await client.get(.init(shift: shift, sale: try await sale.id(client, shift: shift)))
        let payments = await SalePayments(daemon: caller.daemon).all(of: reply.sale)
        try caller.format.show(reply) { SaleSheet(sale: reply.sale, payments: payments).lines($0) }
    }
}
