import Interface
import PayPoint

/// A cash book as rows, with what was there before and what came and left in all.
enum CashBookTable {
    static func lines(_ book: Registers.GetCashBook.Reply, _ screen: Screen) -> [String] {
        var table = TextTable(
            .init(title: "Eintrag", isNumber: true), .init(title: "Tag"), .init(title: "Uhr", isNumber: true),
            .init(title: "Handz."), .init(title: "Beleg"), .init(title: "Gegenkonto"),
            .init(title: "Ein EUR", isNumber: true), .init(title: "Aus EUR", isNumber: true),
            .init(title: "Bestand EUR", isNumber: true), .init(title: "Text", givesWay: true))
        table.add("", "", "", "", "", "", "", "", .init(Cents(book.opening).germanNumber), "Anfangsbestand")
        for row in book.rows {
            table.add(
                .init("\(row.entry)"), .init(CivilDate(iso8601: row.day)?.german ?? row.day),
                .init(row.hour.map(String.init) ?? "-"), .init(row.clerk ?? "-"), .init(row.document ?? "-"),
                .init(row.contraText), amount(row.in), amount(row.out), .init(Cents(row.balance).germanNumber),
                .init(row.text))
        }
        let balance = book.rows.last?.balance ?? book.opening
        table.add(
            "", "", "", "", "", "", .init(sum(book.rows.map(\.in))), .init(sum(book.rows.map(\.out))),
            .init(Cents(balance).germanNumber, .strong), .init("Summe", .strong))
        return [PrintableText.clean("Kassenbuch der Kasse \(book.register), Zeitraum \(book.period)")]
            + table.lines(screen)
    }

    private static func amount(_ cents: Int64) -> TextTable.Cell {
        cents == 0 ? "" : .init(Cents(cents).germanNumber)
    }

    /// "-" where it does not fit, which no register reaches.
    private static func sum(_ amounts: [Int64]) -> String {
        let sum = amounts.reduce(Optional(Cents.zero)) { total, amount in total.flatMap { $0.adding(Cents(amount)) } }
        return sum?.germanNumber ?? "-"
    }
}
