extension Compositor {
    /// A line while its block is being set.
    private struct Cells {
        /// Its cells in the converted text, without the blanks at its end.
        var range: Range<Int>
        /// The cells of the line that it takes with the blanks at its end.
        let fullWidth: Int
        let factor: Int
        let line: VerbatimLine

        var width: Int { range.count * factor }
    }

    /// Sets lines as one block in the middle of the paper.
    mutating func addVerbatim(_ lines: [VerbatimLine]) {
        var text = takeText()
        var set = lines.map { cells(of: $0, in: &text) }
        let columns = layout.columns
        let asSent = set.reduce(0) { max($0, $1.fullWidth) }
        for index in set.indices where asSent > columns && set[index].width > columns {
            squeeze(&set[index], to: columns, in: &text)
        }
        // Blanks at line ends tell how wide the sender's paper is, as long as that fits ours.
        let width = asSent <= columns ? asSent : min(set.reduce(0) { max($0, $1.width) }, columns)
        for line in set {
            let alignment: Alignment = line.line.isCentred ? .centre : .left
            if line.width > columns {
                let style = TextStyle(alignment: alignment, emphasis: line.line.emphasis)
                addParagraph(text, in: line.range, hasMarks: false, style: style)
            } else {
                beginLine()
                if !line.range.isEmpty {
                    addBlanks((columns - width) / 2)
                    let piece = LineBreaker.Piece(range: line.range, width: line.range.count, hyphen: false)
                    let strip = Strip(piece: piece, hasMarks: false, emphasis: line.line.emphasis)
                    add(strip, of: text, alignment: alignment, in: width)
                }
                endLine(font: .a)
            }
        }
        giveBack(&text)
    }

    private mutating func cells(of line: VerbatimLine, in text: inout [UInt8]) -> Cells {
        let start = text.count
        if converter.append(line.text, to: &text) {
            let plain = text[start...].compactMap(Self.plain)
            text.replaceSubrange(start..., with: plain)
        }
        var range = start..<text.count
        let factor = line.emphasis.contains(.doubleWidth) ? 2 : 1
        let fullWidth = range.count * factor
        while let last = range.last, text[last] == 0x20 { range.removeLast() }
        if line.isCentred { while let first = range.first, text[first] == 0x20 { range.removeFirst() } }
        return Cells(range: range, fullWidth: fullWidth, factor: factor, line: line)
    }

    /// The cell that a layout mark takes in a line that keeps its form; `nil` for none.
    private static func plain(_ cell: UInt8) -> UInt8? {
        switch cell {
        case LayoutMark.softHyphen, LayoutMark.breakOpportunity: nil
        case LayoutMark.lineFeed, LayoutMark.noBreakSpace: 0x20
        default: cell
        }
    }

    /// Takes blanks out of the line's widest gap, the one between a name and its value; two stay.
    private func squeeze(_ line: inout Cells, to columns: Int, in text: inout [UInt8]) {
        let excess = line.range.count - columns / line.factor
        var gap = line.range.lowerBound..<line.range.lowerBound
        var start = gap.lowerBound
        for position in line.range {
            if text[position] != 0x20 { start = position + 1 }
            if position + 1 - start > gap.count { gap = start..<position + 1 }
        }
        guard gap.count - 2 >= excess else { return }
        let kept = text[line.range.lowerBound..<gap.lowerBound] + text[gap.lowerBound + excess..<line.range.upperBound]
        line.range = text.count..<text.count + kept.count
        text += kept
    }
}
