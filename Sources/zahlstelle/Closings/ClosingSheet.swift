import Interface
import PayPoint

/// A closing: what was counted, beside what should have been there, and all sums.
struct ClosingSheet {
    let closing: Closings.Closing

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Zeit", CivilTime(iso8601: closing.time)?.german ?? closing.time)
        sheet.add("Handzeichen", [closing.by, closing.second].compactMap(\.self).joined(separator: ", "))
        sheet.add("Gezählt", Cents(closing.counted).german)
        sheet.add("Nach dem Buch", Cents(closing.report.expected).german)
        sheet.add("Differenz", DifferenceText.german(closing.difference, number: closing.entry))
        sheet.add("Eintrag", "\(closing.entry)")
        let pieces = closing.pieces.map { Registers.Pieces(value: $0.value, pieces: $0.pieces) }
        return [PrintableText.clean("Abschluss \(closing.name)")] + sheet.lines() + [""]
            + CountTable.lines(pieces, screen) + [""]
            + ReportSheet(report: closing.report, isClosed: true).lines(screen)
    }
}
