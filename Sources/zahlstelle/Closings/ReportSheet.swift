import Interface
import PayPoint

/// The sums of a period: what was posted, what terminals took and told, what is open.
struct ReportSheet {
    let report: Closings.Report
    /// What terminals told otherwise is a difference with a number only behind the closing.
    var isClosed = false

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Seit", report.firstDay.map { CivilDate(iso8601: $0)?.german ?? $0 })
        sheet.add("Anfangsbestand", Cents(report.opening).german)
        sheet.add("Bestand nach dem Buch", Cents(report.expected).german)
        if let first = report.firstReceipt, let last = report.lastReceipt {
            sheet.add("Belege", "\(first) bis \(last)")
        }
        return sheet.lines() + [""] + sums(screen) + report.terminals.flatMap(terminal) + doubts(screen)
    }

    private func sums(_ screen: Screen) -> [String] {
        guard !report.sums.isEmpty else { return ["Keine Buchungen."] }
        var table = TextTable(
            .init(title: "Soll"), .init(title: "Haben"), .init(title: "Zahlungsmittel"),
            .init(title: "Anzahl", isNumber: true), .init(title: "Summe EUR", isNumber: true))
        for sum in report.sums {
            table.add(
                account(sum.debit), account(sum.credit),
                .init(sum.means.map { PaymentMeans(rawValue: $0)?.german ?? $0 } ?? "-"), .init("\(sum.count)"),
                .init(Cents(sum.sum).germanNumber))
        }
        return table.lines(screen)
    }

    private func account(_ text: String) -> TextTable.Cell { .init(LedgerAccount(text: text)?.german ?? text) }

    private func terminal(_ terminal: Closings.Terminal) -> [String] {
        var lines = ["", "Terminal \(terminal.terminal): \(Cents(terminal.journal.net).german) nach dem Journal"]
        for dayEnd in terminal.dayEnds {
            let told = dayEnd.told.map { Cents($0).german } ?? "ohne Summe"
            let number = isClosed && dayEnd.differs ? "Differenz Nummer \(dayEnd.entry)" : nil
            lines.append(
                "  Kassenschnitt (Eintrag \(dayEnd.entry)): "
                    + [told, dayEnd.text, number].compactMap(\.self).joined(separator: ", "))
        }
        if terminal.open { lines.append("  Seit dem letzten Kassenschnitt gibt es Zahlungen.") }
        return lines.map(PrintableText.clean)
    }

    private func doubts(_ screen: Screen) -> [String] {
        report.inDoubt.isEmpty
            ? []
            : [
                "",
                screen.paint(
                    PrintableText.clean("Ungeklärt und in keiner Summe: " + report.inDoubt.joined(separator: ", ")),
                    .warning),
            ]
    }
}

extension Closings.Turnover {
    fileprivate var net: Int64 { payments - reversals - refunds }
}

extension Closings.DayEnd {
    fileprivate var differs: Bool { told.map { $0 != journal.net } ?? false }
}
