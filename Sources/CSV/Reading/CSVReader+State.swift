extension CSVReader {
    enum State {
        case beforeMark
        case rowStart
        case fieldStart
        case unquoted
        case quoted
        /// Behind a CR between quotes.
        case quotedReturn
        /// Behind a quotation mark between quotes: the end of the field, or the first half of a doubled one.
        case quote
        /// Behind the CR that should end the row.
        case lineReturn
        /// On the way to the line end behind a fault.
        case skipping
        case ended
    }

    /// The row that is being read. Places in it are counted as if all that was taken were copied already.
    struct RowBuffer: Sendable {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var line = 1
        /// Where in the file it begins.
        var offset = 0
        var fieldStart = 0
        /// Where the content of a quoted field ends, in state `quote`.
        var quoteEnd = 0
        /// Where the quote of the field opened.
        var quoteLine = 1
        /// All bytes of the field, one over the other, in eight columns.
        var fieldBits: UInt64 = 0

        var isFieldASCII: Bool { fieldBits & 0x8080_8080_8080_8080 == 0 }

        mutating func clear() {
            bytes.removeAll(keepingCapacity: true)
            ranges.removeAll(keepingCapacity: true)
        }
    }
}
