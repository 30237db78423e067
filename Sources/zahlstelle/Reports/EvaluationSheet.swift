import Interface
import PayPoint

/// An evaluation as rows, with a sum behind each value of the first dimension and one at the end.
struct EvaluationSheet {
    let reply: Reports.Evaluate.Reply
    let from: String
    let to: String

    func lines(_ screen: Screen) -> [String] {
        [
            "\(german(from)) bis \(german(to)), Journal bis Eintrag \(reply.asOf.entry) "
                + "(\(CivilTime(iso8601: reply.asOf.time)?.german ?? reply.asOf.time))"
        ] + (reply.rows.isEmpty ? ["In diesem Zeitraum wurde nichts eingenommen."] : table(screen))
    }

    private func table(_ screen: Screen) -> [String] {
        let columns = reply.columns.map { TextTable.Column(title: PrintableText.clean($0.title)) }
        let numbers = ["Buchungen", "Rückgaben", "Menge", "Eingenommen EUR", "Zurückgegeben EUR", "Netto EUR"]
        var table = TextTable(
            columns: (columns.isEmpty ? [.init(title: "")] : columns)
                + numbers.map { .init(title: $0, isNumber: true) })
        var sum = Reports.Figures(takings: 0, returns: 0, quantity: 0, taken: 0, givenBack: 0, net: 0)
        for (index, row) in reply.rows.enumerated() where !reply.columns.isEmpty {
            table.add(row: row.cells.enumerated().map { .init(text(of: $1, column: $0)) } + cells(row.figures))
            sum.add(row.figures)
            let next = reply.rows.dropFirst(index + 1).first
            guard reply.columns.count > 1, let cell = row.cells.first, next?.cells.first != cell else { continue }
            table.add(row: label("Summe \(text(of: cell, column: 0))") + cells(sum, .strong))
            sum = .init(takings: 0, returns: 0, quantity: 0, taken: 0, givenBack: 0, net: 0)
        }
        table.add(row: label("Summe") + cells(reply.total, .strong))
        return table.lines(screen)
    }

    private func label(_ text: String) -> [TextTable.Cell] {
        [.init(text, .strong)] + Array(repeating: "", count: max(reply.columns.count - 1, 0))
    }

    /// "Bürgerbüro (33)": a name beside what the books call it.
    private func text(of cell: Reports.Cell, column: Int) -> String {
        switch reply.columns[column].dimension {
        case .office, .register, .clerk, .service:
            guard let value = cell.value, value != cell.name else { return cell.name }
            return "\(cell.name) (\(value))"
        case .account, .means, .hour, .day, .month: return cell.name
        }
    }

    private func cells(_ figures: Reports.Figures, _ colour: Screen.Colour? = nil) -> [TextTable.Cell] {
        ([figures.takings, figures.returns, figures.quantity].map(String.init)
            + [figures.taken, figures.givenBack, figures.net].map { Cents($0).germanNumber }).map { .init($0, colour) }
    }

    private func german(_ day: String) -> String { CivilDate(iso8601: day)?.german ?? day }
}

extension Reports.Figures {
    fileprivate mutating func add(_ other: Reports.Figures) {
        takings &+= other.takings
        returns &+= other.returns
        quantity &+= other.quantity
        taken &+= other.taken
        givenBack &+= other.givenBack
        net &+= other.net
    }
}
