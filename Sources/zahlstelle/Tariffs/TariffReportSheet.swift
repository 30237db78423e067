import Interface

/// What became of a table of services.
enum TariffReportSheet {
    /// - Parameters:
    ///   - dryRun: nothing was changed, only looked at.
    ///   - all: also lines that change nothing.
    static func lines(_ report: Tariffs.Report, dryRun: Bool, all: Bool, _ screen: Screen) -> [String] {
        let shown = report.lines.filter { all || $0.result != .unchanged }
        return (shown.isEmpty ? [] : table(shown).lines(screen)) + [summary(report, dryRun)]
    }

    private static func table(_ lines: [Tariffs.Line]) -> TextTable {
        var table = TextTable(
            .init(title: "Zeile", isNumber: true), .init(title: "Leistung"), .init(title: "Ab"),
            .init(title: "Ergebnis"), .init(title: "Was"))
        for line in lines {
            let day = line.validFrom.map(DayText.german) ?? "-"
            for text in line.texts {
                table.add(
                    .init("\(line.line)"), .init(line.service ?? "-"), .init(day),
                    .init(line.result.german, line.result == .faulty ? .bad : nil), .init(text))
            }
        }
        return table
    }

    private static func summary(_ report: Tariffs.Report, _ dryRun: Bool) -> String {
        let counts = [
            (report.added, "neu"), (report.replaced, "ersetzt"), (report.endMoved, "mit anderem Ende"),
            (report.unchanged, "unverändert"), (report.faulty, "fehlerhaft"),
        ]
        let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return (told.isEmpty ? "Keine Zeilen" : told) + (dryRun ? "; nichts wurde geändert." : ".")
    }
}

extension Tariffs.Line {
    /// One for each fault.
    fileprivate var texts: [String] {
        switch result {
        case .faulty: faults.map { fault in (fault.field.map { "\($0): " } ?? "") + fault.german }
        case .replaced: ["Fassung \(version ?? 0) statt \(replaces ?? 0)"]
        case .added, .endMoved, .unchanged: ["Fassung \(version ?? 0)"]
        }
    }
}
