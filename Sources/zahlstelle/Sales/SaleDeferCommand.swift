import ArgumentParser
import Interface

struct SaleDeferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "defer",
        abstract: "End an open sale that is not paid at the counter: by invoice, or by a notice of the office.",
        discussion: """
            invoice: the payer takes an invoice slip (Rechnungsbeleg) along. notice: it cannot be paid here, and the office sends \
            a notice (Bescheid). The slip has a number of the register. An invoice slip can still be paid at a counter with 'sale redeem'; \
            'sale withdraw' says that nobody owes it any more.

            EXAMPLES
              zahlstelle sale defer 20261122-193011-k3f9qx --outcome invoice --printer p1
              zahlstelle sale defer 20261122-193011-k3f9qx --outcome notice
            """)

    @OptionGroup var sale: SaleArgument

    @Option(
        help: ArgumentHelp("How it is paid instead.", valueName: "invoice|notice"),
        completion: .list(["invoice", "notice"]), transform: Self.outcome)
    var outcome: Sales.Outcome

    @OptionGroup var paper: SalePrinterOption
    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToSales()
        let id = try await sale.id(client, shift: shift)
        let reply = try await client.defer(.init(shift: shift, sale: id, outcome: outcome, printer: paper.printer))
        let end = await SalePaperWait(caller, shift: shift).end(of: reply.sale)
        try caller.format.show(Sales.Defer.Reply(sale: end)) { SaleSheet(sale: end).lines($0) }
    }

    private static func outcome(_ text: String) throws -> Sales.Outcome {
        guard let outcome = Sales.Outcome(rawValue: text) else {
            throw ValidationError("'\(text)' is no outcome. It is invoice or notice.")
        }
        return outcome
    }
}
