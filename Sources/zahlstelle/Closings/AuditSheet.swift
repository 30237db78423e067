import Interface
import PayPoint

/// An audit: what was counted beside the book, what was declared, and up to which entry.
struct AuditSheet {
    let audit: Closings.NotedAudit

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Zeit", CivilTime(iso8601: audit.time)?.german ?? audit.time)
        sheet.add("Geprüft von", audit.by)
        sheet.add("Verantwortlich", audit.responsible)
        sheet.add("Gezählt", Cents(audit.counted).german)
        sheet.add("Nach dem Buch", Cents(audit.report.expected).german)
        sheet.add("Differenz", DifferenceText.german(audit.difference))
        let declared = audit.declarations
        sheet.add("Alle Bücher sind vorgelegt", Self.german(declared.booksPresented))
        sheet.add("Alle Zahlungen sind eingetragen", Self.german(declared.paymentsEntered))
        sheet.add("Alles Geld ist dabei", Self.german(declared.moneyIncluded))
        sheet.add("Nur amtliches Geld ist dabei", Self.german(declared.officialMoneyOnly))
        sheet.add("Letzter Eintrag davor", "\(audit.report.through)")
        sheet.add("Hash", audit.hash)
        let pieces = audit.pieces.map { Registers.Pieces(value: $0.value, pieces: $0.pieces) }
        return [PrintableText.clean("Kassenprüfung \(audit.entry) der Kasse \(audit.report.register)")] + sheet.lines()
            + [""]
            + CountTable.lines(pieces, screen)
    }

    private static func german(_ isDeclared: Bool) -> String { isDeclared ? "erklärt" : "nicht erklärt" }
}
