import ArgumentParser
import Interface

struct SaleAbandonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "abandon",
        abstract: "Give up an open sale of which nothing is paid.",
        discussion: """
            Giving up a sale again for the same reason changes nothing.

            EXAMPLE
              zahlstelle sale abandon 20261122-193011-k3f9qx --reason 'Bürgerin holt Geld'
            """)

    @OptionGroup var sale: SaleArgument

    @Option(help: "Why; it stands in the journal.")
    var reason: String

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        try TextArgument.check(reason, "--reason")
        let shift = try caller.ownShift()
        let client = try await caller.connectToSales()
        let id = try await sale.id(client, shift: shift)
        let reply = try await client.abandon(.init(shift: shift, sale: id, reason: reason))
        try caller.format.show(reply) { SaleSheet(sale: reply.sale).lines($0) }
    }
}
