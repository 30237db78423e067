import Interface
import PayPoint

/// How a terminal's day ended, for the clerk.
struct DayEndSheet {
    let dayEnd: OrgZahlstelleTerminals.DayEnd

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        if let totals = dayEnd.totals {
            add(totals, to: &sheet)
        } else if dayEnd.outcome == .closed {
            sheet.add("Summe am Terminal", "nicht genannt, siehe Ausdruck des Terminals")
        }
        add(dayEnd.journal, to: &sheet)
        sheet.add("Vergleich", dayEnd.comparison)
        sheet.add("Grund", dayEnd.text)
        sheet.add("Danach", dayEnd.announcement?.german)
        let colour: Screen.Colour = dayEnd.outcome == .closed && dayEnd.equal != false ? .good : .bad
        return ["Kassenschnitt \(dayEnd.terminal): \(screen.paint(dayEnd.outcome.german, colour))"] + sheet.lines()
    }

    private func add(_ totals: OrgZahlstelleTerminals.Totals, to sheet: inout Sheet) {
        sheet.add("Summe am Terminal", Cents(totals.sum).german)
        for group in totals.groups {
            sheet.add(
                group.name, "\(group.count) \(group.count == 1 ? "Buchung" : "Buchungen"), \(Cents(group.sum).german)")
        }
        // Zeros stand for no number.
        if let first = totals.firstReceipt, let last = totals.lastReceipt, (first + last).contains(where: { $0 != "0" })
        {
            sheet.add("Belege", "\(first) bis \(last)")
        }
    }

    private func add(_ journal: OrgZahlstelleTerminals.Turnover, to sheet: inout Sheet) {
        sheet.add("Summe im Journal", Cents(journal.net).german)
        sheet.add("Zahlungen", Cents(journal.payments).german)
        if journal.reversals != 0 { sheet.add("Stornos", Cents(journal.reversals).german) }
        if journal.refunds != 0 { sheet.add("Erstattungen", Cents(journal.refunds).german) }
    }
}

extension OrgZahlstelleTerminals.DayEnd.Outcome {
    var german: String {
        switch self {
        case .closed: "abgeschlossen"
        case .refused: "nicht abgeschlossen"
        case .unknown: "ungewiss"
        }
    }
}

extension OrgZahlstelleTerminals.DayEnd.Announcement {
    var german: String {
        switch self {
        case .update: "das Terminal aktualisiert sich, bitte einige Minuten warten"
        case .restart: "das Terminal startet neu"
        }
    }
}
