/// One column of a row while it is being set.
struct RowCell {
    let demand: Column.Width
    let alignment: Alignment
    let emphasis: Emphasis
    /// Its converted text.
    let range: Range<Int>
    let hasMarks: Bool
    /// The cells of its longest line.
    let natural: Int
    /// The cells of its longest word, measured for columns of fixed width only.
    let longestWord: Int
    /// The cells it gets.
    var width = 0
    /// Its lines among the pieces of the line breaker.
    var pieces = 0..<0

    init(_ column: Column, text: [UInt8], range: Range<Int>, hasMarks: Bool) {
        demand = column.width
        alignment = column.alignment
        emphasis = column.emphasis
        self.range = range
        self.hasMarks = hasMarks
        let factor = emphasis.contains(.doubleWidth) ? 2 : 1
        natural = factor * (hasMarks ? Self.longestLine(text, range) : range.count)
        if case .fixed = column.width {
            longestWord = factor * Self.longestWord(text, range)
        } else {
            longestWord = 0
        }
    }

    private static func longestLine(_ text: [UInt8], _ range: Range<Int>) -> Int {
        var longest = 0
        var line = 0
        for position in range {
            switch text[position] {
            case LayoutMark.lineFeed: line = 0
            case LayoutMark.softHyphen, LayoutMark.breakOpportunity: break
            default: line += 1
            }
            longest = max(longest, line)
        }
        return longest
    }

    private static func longestWord(_ text: [UInt8], _ range: Range<Int>) -> Int {
        var longest = 0
        var word = 0
        for position in range {
            switch text[position] {
            case 0x20, LayoutMark.lineFeed, LayoutMark.breakOpportunity:
                word = 0
            case LayoutMark.softHyphen:
                // Broken here the word needs room for the hyphen.
                longest = max(longest, word + 1)
                word = 0
            default:
                word += 1
            }
            longest = max(longest, word)
        }
        return longest
    }
}
