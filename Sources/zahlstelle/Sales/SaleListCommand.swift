import ArgumentParser
import Interface
import PayPoint

struct SaleListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the sales that are open, or those that are paid later.",
        discussion: """
            With --deferred: what payers took an invoice slip for, or get a notice for, with what they write on the transfer, and what \
            became of it at the counter; --owed leaves out what was paid there or withdrawn. Transfers come to the main cash office.

            EXAMPLES
              zahlstelle sale list
              zahlstelle sale list --deferred --register K1 --from 2026-11-01 --to 2026-11-30
              zahlstelle sale list --json | jq -r '.sales[] | select(.register == "K1") | .id'
            """)

    @Flag(help: "Those that are paid later.")
    var deferred = false

    @Flag(help: "With --deferred: only those that are still to be paid.")
    var owed = false

    @Option(
        help: "With --deferred: only those of this register.", completion: Candidates.registers,
        transform: NameArgument.parse)
    var register: String?

    @Option(
        help: ArgumentHelp("With --deferred: the first day, or today.", valueName: "day"), transform: DayArgument.parse)
    var from: String?

    @Option(
        help: ArgumentHelp("With --deferred: the last day, or today.", valueName: "day"), transform: DayArgument.parse)
    var to: String?

    @OptionGroup var caller: CallerOptions

    func validate() throws {
        guard deferred || (register == nil && from == nil && to == nil && !owed) else {
            throw ValidationError("--owed, --register, --from and --to go with --deferred.")
        }
    }

    func run() async throws {
        guard !deferred else { return try await listDeferred() }
        let shift = try caller.ownShift()
        let reply = try await caller.connectToSales().listOpen(.init(shift: shift))
        try caller.format.show(reply) { SaleTable.lines(reply.sales, $0) }
    }

    /// All pages.
    private func listDeferred() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToSales()
        var all = Sales.ListDeferred.Reply(sales: [], next: nil)
        repeat {
            let page = try await client.listDeferred(
                .init(shift: shift, register: register, owed: owed, from: from, to: to, after: all.next))
            all = .init(sales: all.sales + page.sales, next: page.next)
        } while all.next != nil
        try caller.format.show(all) { DeferredSaleTable.lines(all.sales, $0) }
    }
}

/// Sales as rows.
enum SaleTable {
    static func lines(_ sales: [Sales.Sale], _ screen: Screen) -> [String] {
        guard !sales.isEmpty else { return ["Kein Verkauf ist offen."] }
        var table = TextTable(
            .init(title: "Verkauf"), .init(title: "Kasse"), .init(title: "Handz."),
            .init(title: "Betrag EUR", isNumber: true), .init(title: "Bezahlt EUR", isNumber: true),
            .init(title: "Einzahler", givesWay: true))
        for sale in sales {
            table.add(
                .init(sale.id), .init(sale.register), .init(sale.clerk), .init(Cents(sale.total).germanNumber),
                .init(sale.paidSum.germanNumber), .init(sale.payer ?? "-"))
        }
        return table.lines(screen)
    }
}
