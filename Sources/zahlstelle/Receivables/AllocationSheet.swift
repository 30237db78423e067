import Interface
import PayPoint

/// How a payment is spread, item by item.
struct AllocationSheet {
    let allocation: Receivables.Allocation

    func lines(_ screen: Screen) -> [String] {
        var table = TextTable(
            .init(title: "Kassenzeichen"), .init(title: "Fällig"), .init(title: "Teil"),
            .init(title: "Gezahlt EUR", isNumber: true), .init(title: "Bleibt EUR", isNumber: true))
        for share in allocation.shares {
            for row in share.rows {
                table.add(
                    .init(share.item.kassenzeichen), .init(DayText.german(share.item.due)), .init(row.part.german),
                    .init(Cents(row.paid).germanNumber), .init(Cents(row.left).germanNumber))
            }
        }
        return table.lines(screen) + remarks.map { screen.paint($0, .warning) }
    }

    private var remarks: [String] {
        var remarks: [String] = []
        if allocation.remainder > 0 {
            remarks.append("Zu viel: \(Cents(allocation.remainder).german); das käme in Verwahrung.")
        }
        if allocation.mayBeDeclined {
            remarks.append("Gegen die Reihenfolge des § 367 BGB: die Zahlung darf so abgelehnt werden.")
        }
        return remarks
    }
}

extension Receivables.Share {
    /// Each part that gets something or stays open.
    fileprivate var rows: [(part: Receivables.Part, paid: Int64, left: Int64)] {
        Receivables.Part.allCases.compactMap { part in
            let paid = parts.first { $0.part == part }?.amount ?? 0
            let open = left.first { $0.part == part }?.amount ?? 0
            return paid == 0 && open == 0 ? nil : (part, paid, open)
        }
    }
}
