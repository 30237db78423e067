/// How a hand-over is written as a table, so that a finance system is served without a program of its own.
public struct HandOverProfile: Hashable, Sendable, Codable {
    public enum Charset: String, Hashable, Sendable, Codable, CaseIterable {
        case utf8, latin1, latin9, windows1252
    }

    public enum LineEnd: String, Hashable, Sendable, Codable, CaseIterable {
        case crlf, lf
    }

    public enum DecimalMark: String, Hashable, Sendable, Codable, CaseIterable {
        case comma, point
    }

    public enum Quoting: String, Hashable, Sendable, Codable, CaseIterable {
        case whereNeeded, always, never
    }

    public enum DateForm: String, Hashable, Sendable, Codable, CaseIterable {
        /// TT.MM.JJJJ.
        case german
        /// JJJJ-MM-TT.
        case iso
        /// JJJJMMTT.
        case compact
        /// TTMM: the year stands elsewhere.
        case dayMonth
        /// TTMMJJJJ.
        case dayMonthYear
    }

    /// How amounts of both sides are told apart.
    public enum Sign: String, Hashable, Sendable, Codable, CaseIterable {
        /// What is booked in debit (S), such as a cancellation, has a minus in front.
        case signed
        /// No sign; a column says S or H.
        case side
        /// No sign; columns for the accounts of both sides say it.
        case absolute
    }

    public enum Lines: String, Hashable, Sendable, Codable, CaseIterable {
        /// Only what was taken and given back: revenue and what is in custody.
        case turnover
        case all
    }

    public let name: String
    /// One character, as ``RequestRule/separator`` says.
    public let separator: String
    public let charset: Charset
    public let lineEnd: LineEnd
    public let decimal: DecimalMark
    public let quoting: Quoting
    public let hasHeader: Bool
    public let dates: DateForm
    public let sign: Sign
    public let lines: Lines
    /// How many characters every account has that the table shows, where the finance system wants them all alike.
    public let accountLength: Int?
    /// A row of its own before all others, of what is known of the file as a whole; none where it is empty.
    public let head: [Column]
    public let columns: [Column]

    public init(
        name: String, separator: String, charset: Charset, lineEnd: LineEnd, decimal: DecimalMark, quoting: Quoting,
        hasHeader: Bool, dates: DateForm, sign: Sign, lines: Lines, accountLength: Int? = nil, head: [Column] = [],
        columns: [Column]
    ) {
        self.name = name
        self.separator = separator
        self.charset = charset
        self.lineEnd = lineEnd
        self.decimal = decimal
        self.quoting = quoting
        self.hasHeader = hasHeader
        self.dates = dates
        self.sign = sign
        self.lines = lines
        self.accountLength = accountLength
        self.head = head
        self.columns = columns
    }
}
