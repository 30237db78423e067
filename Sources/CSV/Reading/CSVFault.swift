/// Why a row cannot be read, where, and where reading went on.
public struct CSVFault: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// A byte at which the field stops being UTF-8.
        case invalidUTF8(UInt8)
        /// A byte that the charset has no character for. The control characters 80 to 9F of the ISO charsets count as such:
        /// where they turn up, the file is Windows-1252.
        case byteWithoutCharacter(UInt8)
        /// A control character other than tab and line end, by its code.
        case controlCharacter(UInt8)
        /// A CR that no LF follows.
        case loneCarriageReturn
        /// The quote that opens at `line` and `column` has no end.
        case quoteNeverClosed
        /// Something other than separator or line end behind a closing quote.
        case textBehindQuote
        /// A quotation mark within a field that does not begin with one.
        case quoteWithinField
        /// The row has more bytes than `limit`. Where a quote is open, `quoteLine` is the line it opened in: probably
        /// its end is missing.
        case rowTooLong(limit: Int, quoteLine: Int?)
        /// The row has more columns than `limit`.
        case tooManyColumns(limit: Int)
        /// The first row has `expected` columns, this one has `found`.
        case columnCount(expected: Int, found: Int)
        /// The file begins with the mark of UTF-16, in which no byte means what it means here.
        case wideCharacters
        /// The table is empty, although its first row should name the columns.
        case headerMissing
    }

    /// The line, from 1, in which the row begins.
    public let rowLine: Int
    /// The line, from 1, in which the fault is. A line ends with each LF, also with one between quotes.
    public let line: Int
    /// The number of the field in its row, from 1.
    public let column: Int
    public let reason: Reason
    /// The line where the reader went on: behind the first LF from the fault on, whether it is between quotes or not,
    /// because quotes are not to be trusted any more. `nil` where it did not go on: the file ends before such an LF, or the
    /// header was at fault.
    ///
    /// Rows behind a fault may be pieces of a damaged field. They are good for a report, not for booking.
    public internal(set) var resumesAtLine: Int?
}
