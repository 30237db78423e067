import Interface

/// Entries as rows, their details as JSON, cut where a terminal is too narrow.
enum JournalTable {
    static func lines(_ entries: [OrgZahlstelleJournal.Entry], _ screen: Screen) -> [String] {
        guard !entries.isEmpty else { return ["Keine Einträge."] }
        var table = TextTable(
            .init(title: "Nr.", isNumber: true), .init(title: "Zeit"), .init(title: "Ereignis"),
            .init(title: "Zahlung"), .init(title: "Einzelheiten", givesWay: true))
        for entry in entries {
            table.add(
                .init("\(entry.sequence)"), .init(MomentText.german(entry.time)), .init(entry.kind),
                .init(entry.payment ?? "-"), .init(JSONText.line(entry.body)))
        }
        return table.lines(screen)
    }
}
