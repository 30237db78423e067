import Interface
import PayPoint

/// What became of an import.
enum ImportSheet {
    static func lines(_ reply: Receivables.FinishImport.Reply) -> [String] {
        var sheet = Sheet()
        sheet.add("In der Datei", reply.present.german)
        if reply.gone > 0 { sheet.add("Entfallen", "\(reply.gone)") }
        sheet.add("Jetzt offen", reply.stock.german)
        sheet.add("SHA-256", reply.hash)
        return ["Lieferung \(reply.sequence) ist eingelesen."] + sheet.lines()
    }

    static func lines(_ refused: Receivables.TableRefused, _ screen: Screen) -> [String] {
        var table = TextTable(
            .init(title: "Zeile", isNumber: true), .init(title: "Spalte"), .init(title: "Was"))
        for line in refused.lines {
            table.add(.init("\(line.line)"), .init(line.column ?? "-"), .init(line.german, .bad))
        }
        return table.lines(screen) + (refused.hasMore ? ["Weitere Fehler werden nicht gezeigt."] : [])
    }
}

extension Receivables.Totals {
    /// "5210 Posten, 812.443,17 EUR"
    var german: String { "\(count) Posten, \(Cents(open).german)" }
}
