/// Breaks converted text into lines of a number of cells.
struct LineBreaker {
    /// A line as a part of the text. Its ``LayoutMark``s take no cell, except the space that does not break.
    struct Piece {
        var range: Range<Int>
        /// The cells the line takes, with the hyphen.
        var width: Int
        /// Whether a hyphen is printed at its end.
        var hyphen: Bool
    }

    let table: CodePageTable
    /// All lines so far.
    private(set) var pieces: [Piece] = []

    init(table: CodePageTable) {
        self.table = table
        pieces.reserveCapacity(64)
    }

    /// Appends the lines of a part of a text. There is always at least one.
    /// - Parameter width: the cells of a line, at least 1.
    mutating func wrap(_ text: [UInt8], in range: Range<Int>, hasMarks: Bool, width: Int) {
        guard hasMarks else {
            if range.count <= width {
                pieces.append(Piece(range: range, width: range.count, hyphen: false))
            } else {
                wrapParagraph(text, range, width: width)
            }
            return
        }
        var start = range.lowerBound
        for position in range where text[position] == LayoutMark.lineFeed {
            wrapParagraph(text, start..<position, width: width)
            start = position + 1
        }
        wrapParagraph(text, start..<range.upperBound, width: width)
    }

    private mutating func wrapParagraph(_ text: [UInt8], _ range: Range<Int>, width: Int) {
        var end = range.upperBound
        if range.count > width { while end > range.lowerBound, text[end - 1] == 0x20 { end -= 1 } }
        var rest = range.lowerBound..<end
        repeat {
            rest = takeLine(text, rest, width: width)
        } while !rest.isEmpty
    }

    /// A place to end the line.
    private struct Break {
        /// The line ends before this position.
        var end: Int
        /// The next line starts here.
        var next: Int
        var width: Int
        var hyphen: Bool
    }

    /// Appends the first line of a range and returns what is left of it.
    private mutating func takeLine(_ text: [UInt8], _ range: Range<Int>, width: Int) -> Range<Int> {
        var used = 0
        var best: Break?
        var position = range.lowerBound
        while position < range.upperBound {
            let cell = text[position]
            switch cell {
            case 0x20:
                // Spaces before the first word are an indentation, no place to break.
                if used > 0, text[position - 1] != 0x20 {
                    best = spaceBreak(text, at: position, until: range.upperBound, used: used)
                }
            case LayoutMark.softHyphen:
                if used > 0, used < width {
                    best = Break(end: position, next: position + 1, width: used + 1, hyphen: true)
                }
            case LayoutMark.breakOpportunity:
                if used > 0 { best = Break(end: position, next: position + 1, width: used, hyphen: false) }
            default:
                break
            }
            if cell >= 0x20 || cell == LayoutMark.noBreakSpace {
                if used == width {
                    return append(best ?? forcedBreak(text, range, at: position, width: width), of: range)
                }
                used += 1
                if breaksAfter(text, position, range) {
                    best = Break(end: position + 1, next: position + 1, width: used, hyphen: false)
                }
            }
            position += 1
        }
        pieces.append(Piece(range: range, width: used, hyphen: false))
        return range.upperBound..<range.upperBound
    }

    private mutating func append(_ lineBreak: Break, of range: Range<Int>) -> Range<Int> {
        pieces.append(
            Piece(range: range.lowerBound..<lineBreak.end, width: lineBreak.width, hyphen: lineBreak.hyphen))
        return lineBreak.next..<range.upperBound
    }

    /// A break at a space swallows it and all that follow.
    private func spaceBreak(_ text: [UInt8], at position: Int, until end: Int, used: Int) -> Break {
        var next = position
        while next < end, text[next] == 0x20 { next += 1 }
        return Break(end: position, next: next, width: used, hyphen: false)
    }

    /// Words break after a hyphen or slash between letters: "Kfz-Zulassung", "Ein-/Ausgabe", but not "01/2026" or "-5,00".
    private func breaksAfter(_ text: [UInt8], _ position: Int, _ range: Range<Int>) -> Bool {
        guard text[position] == 0x2D || text[position] == 0x2F else { return false }
        guard position > range.lowerBound, position + 1 < range.upperBound else { return false }
        return table.isLetter[Int(text[position - 1])] && table.isLetter[Int(text[position + 1])]
    }

    /// Breaks a word that alone is longer than the line: with a hyphen between syllables, and without one in numbers and addresses, where a hyphen would be read as part of them.
    private func forcedBreak(_ text: [UInt8], _ range: Range<Int>, at position: Int, width: Int) -> Break {
        let hard = Break(end: position, next: position, width: width, hyphen: false)
        guard width >= 4, let word = word(text, range, around: position) else { return hard }
        let limit = min(position - 1, word.upperBound - Hyphenation.fewestBehind)
        guard limit >= word.lowerBound + Hyphenation.fewestBefore else { return hard }
        let end = Hyphenation(table: table).place(in: text, word: word, limit: limit)
        return Break(end: end, next: end, width: width - (position - end) + 1, hyphen: true)
    }

    /// The word of letters only, closing punctuation aside, that a position lies in.
    private func word(_ text: [UInt8], _ range: Range<Int>, around position: Int) -> Range<Int>? {
        var start = position
        while start > range.lowerBound, text[start - 1] > 0x20 { start -= 1 }
        var end = position
        while end < range.upperBound, text[end] > 0x20 { end += 1 }
        while end > start, !table.isLetter[Int(text[end - 1])] { end -= 1 }
        while start < end, !table.isLetter[Int(text[start])] { start += 1 }
        guard position < end, position > start, text[start..<end].allSatisfy({ table.isLetter[Int($0)] || $0 == 0x2D })
        else { return nil }
        return start..<end
    }
}
