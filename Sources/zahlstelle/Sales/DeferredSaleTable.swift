import Interface
import PayPoint

/// Slips and notices as rows.
enum DeferredSaleTable {
    static func lines(_ sales: [Sales.Deferred], _ screen: Screen) -> [String] {
        guard !sales.isEmpty else { return ["Nichts ist auf später verwiesen."] }
        var table = TextTable(
            .init(title: "Beleg"), .init(title: "Tag"), .init(title: "Art"), .init(title: "Stand"),
            .init(title: "Betrag EUR", isNumber: true), .init(title: "Verwendungszweck"),
            .init(title: "Einzahler"), .init(title: "Posten", givesWay: true))
        for row in sales {
            let day = CivilDate(iso8601: String(row.time.prefix(10)))
            table.add(
                .init(row.sale.receipt ?? row.sale.id), .init(day?.german ?? row.time),
                .init(row.sale.outcome == .notice ? "Bescheid" : "Rechnung"), row.sale.standing,
                .init(Cents(row.sale.total).germanNumber), .init(row.purpose ?? "-"),
                .init(row.sale.payer ?? "-"), .init(row.sale.matter))
        }
        return table.lines(screen)
    }
}

extension Sales.Sale {
    fileprivate var standing: TextTable.Cell {
        switch phase {
        case .redeemed: .init("nachgezahlt")
        case .withdrawn: .init("zurückgenommen")
        case .deferred, .open, .completed, .abandoned, .cancelled:
            redemption == nil ? .init("offen", .warning) : .init("wird bezahlt", .warning)
        }
    }

    /// "Personalausweis u. a."
    fileprivate var matter: String { (lines.first?.text ?? "-") + (lines.count > 1 ? " u. a." : "") }
}
