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

    public struct Column: Hashable, Sendable, Codable {
        public enum Padding: String, Hashable, Sendable, Codable, CaseIterable {
            case zerosInFront, blanksInFront, blanksBehind
        }

        public enum Content: Hashable, Sendable, Codable {
            case constant(String)
            case field(HandOverField)
        }

        /// In the header row.
        public let title: String
        public let content: Content
        /// Up to how many characters it is padded.
        public let width: Int?
        public let padding: Padding?
        /// The most characters; free text is cut to them, anything else is refused.
        public let most: Int?

        public init(
            title: String, content: Content, width: Int? = nil, padding: Padding? = nil, most: Int? = nil
        ) {
            self.title = title
            self.content = content
            self.width = width
            self.padding = padding
            self.most = most
        }
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
    public let columns: [Column]

    public init(
        name: String, separator: String, charset: Charset, lineEnd: LineEnd, decimal: DecimalMark, quoting: Quoting,
        hasHeader: Bool, dates: DateForm, sign: Sign, lines: Lines, columns: [Column]
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
        self.columns = columns
    }
}
