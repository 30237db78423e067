import ArgumentParser
import Interface

struct SaleReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Release the cancellation of a sale for somebody else who cancels it (Freigabe).",
        discussion: """
            A supervisor says so from their own place. It is good for this sale alone, and used up when it is cancelled or withdrawn.

            EXAMPLE
              zahlstelle sale release 20261122-193011-k3f9qx
            """)

    @OptionGroup var sale: SaleArgument
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToSales()
        let reply = try await client.release(.init(shift: shift, sale: try await sale.id(client, shift: shift)))
        try caller.format.show(reply) { SaleSheet(sale: reply.sale).lines($0) }
    }
}
