extension Compositor {
    /// The converted text of one column.
    private struct Cell {
        var range: Range<Int>
        var hasMarks: Bool
    }

    /// Sets columns side by side, or one below the other when the line is too narrow for that.
    mutating func addRow(_ columns: [Column], font: Font) {
        text.removeAll(keepingCapacity: true)
        var cells: [Cell] = []
        cells.reserveCapacity(columns.count)
        for column in columns {
            let start = text.count
            let hasMarks = converter.append(column.text, to: &text)
            cells.append(Cell(range: start..<text.count, hasMarks: hasMarks))
        }
        let demands = zip(columns, cells).map { demand(of: $0, $1) }
        guard let widths = ColumnFitter.widths(demands, in: layout.columns(in: font)) else {
            for (column, cell) in zip(columns, cells) {
                let style = TextStyle(alignment: column.alignment, font: font, emphasis: column.emphasis)
                addParagraph(in: cell.range, hasMarks: cell.hasMarks, style: style)
            }
            return
        }
        breaker.removeAll()
        var firstPieces: [Int] = []
        firstPieces.reserveCapacity(columns.count + 1)
        for index in columns.indices {
            firstPieces.append(breaker.pieces.count)
            let width = Self.cells(widths[index], columns[index].emphasis)
            breaker.wrap(text, in: cells[index].range, hasMarks: cells[index].hasMarks, width: width)
        }
        firstPieces.append(breaker.pieces.count)
        addLines(columns, widths: widths, firstPieces: firstPieces, font: font)
    }

    /// - Parameter firstPieces: where each column's lines start in the breaker's pieces, and where the last one's end.
    private mutating func addLines(_ columns: [Column], widths: [Int], firstPieces: [Int], font: Font) {
        let height = columns.indices.map { firstPieces[$0 + 1] - firstPieces[$0] }.max() ?? 1
        for line in 0..<height {
            beginLine()
            // Blanks are kept back until something follows them: no line ends in spaces.
            var blanks = 0
            for (index, column) in columns.enumerated() {
                if index > 0 { blanks += ColumnFitter.gap }
                let piece = firstPieces[index] + line
                guard piece < firstPieces[index + 1], breaker.pieces[piece].width > 0 else {
                    blanks += widths[index]
                    continue
                }
                addBlanks(blanks)
                let strip = Strip(piece: breaker.pieces[piece], emphasis: column.emphasis)
                blanks = add(strip, alignment: column.alignment, in: widths[index])
            }
            endLine(font: font)
        }
    }

    private func demand(of column: Column, _ cell: Cell) -> ColumnFitter.Demand {
        var line = 0
        var word = 0
        var longestLine = 0
        var longestWord = 0
        for position in cell.range {
            switch text[position] {
            case LayoutMark.lineFeed:
                line = 0
                word = 0
            case LayoutMark.softHyphen:
                // Broken here the word needs room for the hyphen.
                longestWord = max(longestWord, word + 1)
                word = 0
            case LayoutMark.breakOpportunity:
                word = 0
            case 0x20:
                line += 1
                word = 0
            default:
                line += 1
                word += 1
            }
            longestLine = max(longestLine, line)
            longestWord = max(longestWord, word)
        }
        let factor = column.emphasis.contains(.doubleWidth) ? 2 : 1
        return .init(width: column.width, natural: longestLine * factor, longestWord: longestWord * factor)
    }
}
