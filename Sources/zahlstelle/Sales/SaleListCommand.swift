import ArgumentParser
import Interface
import PayPoint

struct SaleListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the sales that are open, at all registers.",
        discussion: """
            EXAMPLES
              zahlstelle sale list
              zahlstelle sale list --json | jq -r '.sales[] | select(.register == "K1") | .id'
            """)

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let reply = try await caller.connectToSales().listOpen(.init(shift: shift))
        try caller.format.show(reply) { SaleTable.lines(reply.sales, $0) }
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
