import Interface
import PayPoint

/// A count next to the book.
struct CountSheet {
    let pieces: [Registers.Pieces]
    let reply: Registers.CountCash.Reply

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Gezählt", Cents(reply.counted).german)
        sheet.add("Nach dem Buch", reply.expected.map { Cents($0).german })
        sheet.add("Differenz", reply.difference.map(DifferenceText.german))
        sheet.add("Eintrag", "\(reply.entry)")
        sheet.add("Hash", reply.hash)
        return CountTable.lines(pieces, screen) + [""] + sheet.lines()
    }
}
