/// What the scanner cuts from the text.
struct Token: Equatable {
    enum Kind: Equatable {
        /// Letters, digits, `_`, `-` and `.`; the parser decides which words are names where.
        case word(String)
        case leftParenthesis
        case rightParenthesis
        case colon
        case comma
        case questionMark
        case arrow
        /// `[]`
        case array
        /// `[string]`
        case map
        case end
        /// A character no token begins with.
        case stray(Unicode.Scalar)
    }

    let kind: Kind
    let position: SourcePosition
    /// The comment block that ends on the line directly above the token, if only blanks stand between.
    let documentation: [String]

    /// How an error message shows the token.
    var shown: String {
        switch kind {
        case .word(let word): "'\(word.prefix(Token.shownLengthMax))'"
        case .leftParenthesis: "'('"
        case .rightParenthesis: "')'"
        case .colon: "':'"
        case .comma: "','"
        case .questionMark: "'?'"
        case .arrow: "'->'"
        case .array: "'[]'"
        case .map: "'[string]'"
        case .end: "the end of the file"
        case .stray(let scalar):
            scalar.properties.isWhitespace || scalar.value < 32
                ? "the character U+\(String(scalar.value, radix: 16, uppercase: true))" : "'\(scalar)'"
        }
    }

    /// A longer word is cut in messages; 64 characters show enough to find it.
    private static let shownLengthMax = 64
}
