/// Rows under headings, columns aligned by their widest cell.
struct TextTable {
    struct Column {
        let title: String
        var isNumber = false
        /// On a terminal the column gives way to the others; only for the last one.
        var givesWay = false
    }

    struct Cell: ExpressibleByStringLiteral {
        let text: String
        let colour: Screen.Colour?

        init(_ text: String, _ colour: Screen.Colour? = nil) {
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
        self.init(columns: columns)
    }

    init(columns: [Column]) {
        self.columns = columns
    }

    mutating func add(_ cells: Cell...) {
        add(row: cells)
    }

    mutating func add(row cells: [Cell]) {
        rows.append(cells)
    }

    func lines(_ screen: Screen) -> [String] {
        let widths = columns.indices.map { index in
            max(columns[index].title.count, rows.map { $0[index].text.count }.max() ?? 0)
        }
        let heading = columns.map { Cell($0.title, .strong) }
        return ([heading] + rows).map { line($0, widths, screen) }
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ screen: Screen) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let padding = String(repeating: " ", count: max(0, widths[index] - cell.text.count))
            let isLast = index == cells.count - 1
            if columns[index].isNumber { line += padding }
            let room = columns[index].givesWay ? screen.width.map { $0 - start(of: index, widths) } : nil
            line += screen.paint(cell.text.cut(to: room), cell.colour)
            if !isLast { line += (columns[index].isNumber ? "" : padding) + Self.gap }
        }
        return line
    }

    private func start(of column: Int, _ widths: [Int]) -> Int {
        widths.prefix(column).reduce(0) { $0 + $1 + Self.gap.count }
    }
}

extension String {
    /// At most so many characters, the last of them a mark where some are missing.
    fileprivate func cut(to room: Int?) -> String {
        guard let room, count > room else { return self }
        return prefix(max(room - 1, 0)) + "…"
    }
}
