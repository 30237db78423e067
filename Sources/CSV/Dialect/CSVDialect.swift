/// How a table is written down. The reader needs all but `lineEnd`: it takes CR LF and LF, also mixed.
///
/// RFC 4180 with another separator is what a German spreadsheet writes, and the default here.
public struct CSVDialect: Hashable, Sendable {
    public var separator: CSVSeparator
    public var quoting: CSVQuoting
    public var lineEnd: CSVLineEnd
    public var charset: CSVCharset
    /// Whether the first row names the columns.
    public var hasHeader: Bool
    /// Whether rows may have more or fewer fields than the first one. Where they may not, a separator too many is a
    /// fault, instead of an amount in the wrong column.
    public var allowsRaggedRows: Bool
    /// What stands before the cents. Neither reader nor writer looks at it: it is for `CSVField.cents(_:)` and
    /// `CSVText.cents(_:_:)`, and belongs to the same agreement as the rest.
    public var decimalMark: CSVDecimalMark

    public init(
        separator: CSVSeparator = .semicolon, quoting: CSVQuoting = .whereNeeded, lineEnd: CSVLineEnd = .crlf,
        charset: CSVCharset = .utf8, hasHeader: Bool = true, allowsRaggedRows: Bool = false,
        decimalMark: CSVDecimalMark = .comma
    ) {
        self.separator = separator
        self.quoting = quoting
        self.lineEnd = lineEnd
        self.charset = charset
        self.hasHeader = hasHeader
        self.allowsRaggedRows = allowsRaggedRows
        self.decimalMark = decimalMark
    }
}
