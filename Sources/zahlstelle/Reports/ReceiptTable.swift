import Interface
import PayPoint

/// Receipts as rows, with their sum.
enum ReceiptTable {
    static func lines(_ receipts: [Reports.Receipt], _ screen: Screen) -> [String] {
        guard !receipts.isEmpty else { return ["Keine Belege."] }
        var table = TextTable(
            .init(title: "Eintrag", isNumber: true), .init(title: "Zeit"), .init(title: "Kasse"),
            .init(title: "Beleg"), .init(title: "Was"), .init(title: "Betrag EUR", isNumber: true),
            .init(title: "Name", givesWay: true))
        for receipt in receipts {
            table.add(
                .init("\(receipt.entry)"),
                .init(receipt.time.map { CivilTime(iso8601: $0)?.german ?? $0 } ?? "-"), .init(receipt.register),
                .init(receipt.receipt ?? "-"), .init(receipt.kind.german), .init(Cents(receipt.amount).germanNumber),
                .init(receipt.name))
        }
        let sum = receipts.reduce(into: Int64(0)) { $0 &+= $1.amount }
        table.add("", "", "", "", .init("Summe", .strong), .init(Cents(sum).germanNumber, .strong), "")
        return table.lines(screen)
    }
}

extension Reports.Kind {
    fileprivate var german: String {
        switch self {
        case .sale: "Verkauf"
        case .cancellation: "Storno"
        case .payment: "Zahlung"
        case .takenBack: "Rücknahme"
        }
    }
}
