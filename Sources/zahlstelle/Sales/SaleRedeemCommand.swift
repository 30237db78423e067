import ArgumentParser
import Interface

struct SaleRedeemCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redeem",
        abstract: "Take at the counter what was to be paid with an invoice slip.",
        discussion: """
            Sells what the slip says, at its prices, as a sale of its own. Look first whether the payer has not transferred it already. \
            Exits like 'sale sell'.

            EXAMPLES
              zahlstelle sale redeem K1-000042 --card t1 --printer p1
              zahlstelle sale redeem 20261122-193011-k3f9qx --cash 50
            """)

    @OptionGroup var slip: SaleArgument
    @OptionGroup var tender: TenderOptions

    @Option(
        help: "The new sale's name, so that asking again does not sell again. Without it one is made up and shown.",
        transform: NameArgument.parse)
    var id: String?

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let run = SaleRun(id ?? FreshName.now(), caller, shift: shift)
        let slip = try await slip.id(try await caller.connectToSales(), shift: shift)
        try await run.begin { client in
            try await client.redeem(
                .init(
                    shift: run.shift, sale: run.id, slip: slip, tenders: tender.tenders,
                    printer: tender.paper.printer)
            ).sale
        }
    }
}
