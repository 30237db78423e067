import Interface
import PayPoint

/// Slips and notices as rows.
enum DeferredSaleTable {
    static func lines(_ sales: [Sales.Deferred], _ screen: Screen) -> [String] {
        guard !sales.isEmpty else { return ["Nichts ist auf später verwiesen."] }
        var table = TextTable(
            .init(title: "Beleg"), .init(title: "Tag"), .init(title: "Art"),
            .init(title: "Betrag EUR", isNumber: true), .init(title: "Verwendungszweck"),
            .init(title: "Einzahler", givesWay: true))
        for row in sales {
            let day = CivilDate(iso8601: String(row.time.prefix(10)))
            table.add(
                .init(row.sale.receipt ?? "-"), .init(day?.german ?? row.time),
                .init(row.sale.outcome == .notice ? "Bescheid" : "Rechnung"),
                .init(Cents(row.sale.total).germanNumber), .init(row.purpose ?? "-"), .init(row.sale.payer ?? "-"))
        }
        return table.lines(screen)
    }
}
