import ArgumentParser
import Interface

struct SaleWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Say that nobody owes any more what a sale was deferred for.",
        discussion: """
            The main cash office learns of an invoice slip with the next closing. Above the limit of the register that gave it out, or \
            of the own one, a supervisor releases it, as a cancellation.

            EXAMPLE
              zahlstelle sale withdraw K1-000042 --reason 'Antrag zurückgezogen'
            """)

    @OptionGroup var sale: SaleArgument

    @Option(help: "Why; it stands in the journal.")
    var reason: String

    @Option(
        help: ArgumentHelp(
            "The shift of the supervisor who releases it, signed on as the same user of this machine.",
            valueName: "shift"),
        completion: Candidates.shifts, transform: NameArgument.parse)
    var release: String?

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        try TextArgument.check(reason, "--reason")
        let shift = try caller.ownShift()
        let client = try await caller.connectToSales()
        let id = try await sale.id(client, shift: shift)
        let reply = try await client.withdraw(.init(shift: shift, sale: id, reason: reason, release: release))
        try caller.format.show(reply) { SaleSheet(sale: reply.sale).lines($0) }
    }
}
