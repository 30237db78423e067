import Interface
import PayPoint

/// Counted pieces as rows, the largest first.
enum CountTable {
    static func lines(_ pieces: [Registers.Pieces], _ screen: Screen) -> [String] {
        var table = TextTable(
            .init(title: "Wert EUR", isNumber: true), .init(title: "Stück", isNumber: true),
            .init(title: "Betrag EUR", isNumber: true))
        for row in pieces.sorted(by: { $0.value > $1.value }) where row.pieces > 0 {
            table.add(
                .init(Cents(row.value).germanNumber), .init("\(row.pieces)"),
                .init(Cents(row.value * row.pieces).germanNumber))
        }
        return table.rows.isEmpty ? ["Keine Münzen und Scheine."] : table.lines(screen)
    }

    /// Bounded by the number of pieces, so it cannot overflow.
    static func total(_ pieces: [Registers.Pieces]) -> Cents {
        Cents(pieces.reduce(0) { $0 + $1.value * $1.pieces })
    }

    /// What passed from one clerk to another.
    static func handOver(
        _ event: String, _ pieces: [Registers.Pieces]?, _ difference: Int64?, number: Int64?, _ screen: Screen
    ) -> [String] {
        let event = PrintableText.clean(event)
        guard let pieces else { return ["\(event), ungezählt."] }
        return ["\(event), mit \(total(pieces).german)."] + lines(pieces, screen)
            + (difference.map { ["Differenz: \(DifferenceText.german($0, number: number))"] } ?? []) + [""]
    }
}
