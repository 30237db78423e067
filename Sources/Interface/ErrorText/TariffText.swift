internal import PayPoint

/// What people read when a table of services is refused. What is wrong in its lines stands in the report.
enum TariffText {
    static func german(_ report: TariffReport) -> String {
        let count = report.faultyLines
        return
            "Die Tabelle hat Fehler in \(count == 1 ? "einer Zeile" : "\(count) Zeilen"); es wurde nichts übernommen. "
            + "Alle Fehler beheben und noch einmal einlesen"
    }

    static func english(_ report: TariffReport) -> String {
        let count = report.faultyLines
        return "The table has faults in \(count == 1 ? "one line" : "\(count) lines"); nothing was taken. "
            + "Correct all of them and import it again"
    }
}

extension TariffReport {
    fileprivate var faultyLines: Int { lines.count { !$0.faults.isEmpty } }
}
