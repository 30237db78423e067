import PayPoint

extension EvaluationPage {
    /// All figures, with a sum behind each value of the first dimension and one at the end.
    func table(_ main: inout Markup) {
        let evaluation = dossier.table
        main.element("section", ["class": "table"]) { section in
            section.element("h2", [:], "Alle Zahlen")
            section.element("table") { table in
                table.element("caption", [:], "\(evaluation.query.caption), Beträge in EUR")
                table.element("thead") { $0.element("tr", [:], headings) }
                for group in groups { table.element("tbody") { rows(group, &$0) } }
                table.element("tfoot") { foot in
                    foot.element("tr") { row in
                        row.element("th", ["scope": "row", "colspan": "\(max(dimensions.count, 1))"], "Summe")
                        figures(evaluation.total, &row)
                    }
                }
            }
        }
    }

    private var dimensions: [EvaluationDimension] { dossier.table.query.dimensions }

    private func headings(_ row: inout Markup) {
        for dimension in dimensions { row.element("th", ["scope": "col"], dimension.german) }
        if dimensions.isEmpty { row.element("th", ["scope": "col"], "Zeitraum") }
        for title in ["Buchungen", "Rückgaben", "Menge", "Eingenommen", "Zurückgegeben", "Netto"] {
            row.element("th", ["scope": "col", "class": "number"], title)
        }
    }

    /// Rows that have the first value in common. They stand together already.
    private var groups: [ArraySlice<EvaluationRow>] {
        let rows = dossier.table.rows
        guard !dimensions.isEmpty else { return [] }
        guard dimensions.count > 1 else { return [rows[...]] }
        var groups: [ArraySlice<EvaluationRow>] = []
        var start = 0
        for index in rows.indices where rows[index].values.first != rows[start].values.first {
            groups.append(rows[start..<index])
            start = index
        }
        return groups + [rows[start...]]
    }

    private func rows(_ group: ArraySlice<EvaluationRow>, _ body: inout Markup) {
        for (index, row) in group.enumerated() {
            body.element("tr") { line in
                for (column, value) in row.values.enumerated() {
                    // Written out in every row, for who hears it; who sees it sees at once where the next begins.
                    let isAgain = column == 0 && index > 0 && dimensions.count > 1
                    let style = isAgain ? "again" : dimensions[column].isTime ? "time" : ""
                    line.element("th", ["scope": "row", "class": style]) {
                        label(value, dimensions[column], &$0)
                    }
                }
                figures(row.figures, &line)
            }
        }
        guard dimensions.count > 1, let first = group.first?.values.first else { return }
        body.element("tr", ["class": "sub"]) { line in
            line.element("th", ["scope": "row", "colspan": "\(dimensions.count)"]) {
                $0.write("Summe ")
                label(first, dimensions[0], &$0)
            }
            figures(group.reduce(into: .none) { $0.add($1.figures) }, &line)
        }
    }

    private func label(_ value: String?, _ dimension: EvaluationDimension, _ cell: inout Markup) {
        cell.write(dossier.table.labels.name(of: value, dimension))
        guard let key = dossier.table.labels.key(of: value, dimension) else { return }
        cell.write(" ")
        cell.element("small", [:], key)
    }

    private func figures(_ figures: TurnoverFigures, _ row: inout Markup) {
        for count in [figures.takings, figures.returns, figures.quantity] {
            row.element("td", [:], GroupedNumber.text(count))
        }
        for amount in [figures.taken, figures.givenBack, figures.net] {
            row.element("td", ["class": amount < .zero ? "below" : ""], amount.germanNumber)
        }
    }
}

extension EvaluationQuery {
    fileprivate var caption: String {
        dimensions.isEmpty ? "Umsatz" : "Umsatz nach " + dimensions.map(\.german).joined(separator: ", ")
    }
}
