/// Rows under headings, columns aligned by their widest cell.
struct TextTable {
    struct Column {
        let title: String
        var isNumber = false
    }

    struct Cell: ExpressibleByStringLiteral {
        let text: String
        let colour: Paint.Colour?

        init(_ text: String, _ colour: Paint.Colour? = nil) {
            self.text = PrintableText.clean(text)
            self.colour = colour
        }

        init(stringLiteral value: String) {
            self.init(value)
        }
    }

    private static let gap = "  "

    let columns: [Column]
    private(set) var rows: [[Cell]] = []

    init(_ columns: Column...) {
        self.columns = columns
    }

    mutating func add(_ cells: Cell...) {
        rows.append(cells)
    }

    func lines(_ paint: Paint) -> [String] {
        let widths = columns.indices.map { index in
            max(columns[index].title.count, rows.map { $0[index].text.count }.max() ?? 0)
        }
        let heading = columns.map { Cell($0.title, .strong) }
        return ([heading] + rows).map { line($0, widths, paint) }
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ paint: Paint) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let padding = String(repeating: " ", count: max(0, widths[index] - cell.text.count))
            let isLast = index == cells.count - 1
            if columns[index].isNumber { line += padding }
            line += paint(cell.text, cell.colour)
            if !isLast { line += (columns[index].isNumber ? "" : padding) + Self.gap }
        }
        return line
    }
}
