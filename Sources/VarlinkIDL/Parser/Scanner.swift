/// Cuts the text of an interface file into tokens and remembers the comments in front of them.
struct Scanner {
    private let scalars: [Unicode.Scalar]
    private var offset = 0
    private var line = 1
    private var column = 1

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func next() -> Token {
        let documentation = skipBlanks()
        let position = SourcePosition(line: line, column: column)
        return Token(kind: nextKind(), position: position, documentation: documentation)
    }

    private var current: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

    private mutating func nextKind() -> Token.Kind {
        guard let scalar = current else { return .end }
        switch scalar {
        case "(": return take(1, .leftParenthesis)
        case ")": return take(1, .rightParenthesis)
        case ":": return take(1, .colon)
        case ",": return take(1, .comma)
        case "?": return take(1, .questionMark)
        case "-" where follows("->"): return take(2, .arrow)
        case "[" where follows("[]"): return take(2, .array)
        case "[" where follows("[string]"): return take(8, .map)
        default: return scalar.beginsWord ? takeWord() : take(1, .stray(scalar))
        }
    }

    private func follows(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { expected in
            offset + expected.count <= scalars.count
                && expected.indices.allSatisfy { scalars[offset + $0].value == UInt32(expected[$0]) }
        }
    }

    private mutating func take(_ count: Int, _ kind: Token.Kind) -> Token.Kind {
        offset += count
        column += count
        return kind
    }

    private mutating func takeWord() -> Token.Kind {
        var word = String.UnicodeScalarView()
        while let scalar = current, scalar.continuesWord, !follows("->") {
            word.append(scalar)
            offset += 1
            column += 1
        }
        return .word(String(word))
    }
}

extension Scanner {
    /// Skips blanks and comments and returns the comment block that belongs to what follows.
    ///
    /// A comment behind code on the same line documents nothing, and an empty line cuts a block off: so a licence text at
    /// the head of a file does not become the documentation of the interface.
    private mutating func skipBlanks() -> [String] {
        var block: [String] = []
        var lineIsEmpty = column == 1
        while let scalar = current {
            if scalar == "#" {
                let comment = takeComment()
                if lineIsEmpty { block.append(comment) }
                lineIsEmpty = false
            } else if scalar == "\n" || scalar == "\r" {
                takeLineEnd()
                if lineIsEmpty { block.removeAll() }
                lineIsEmpty = true
            } else if scalar.isBlank {
                offset += 1
                column += 1
            } else {
                break
            }
        }
        return block
    }

    private mutating func takeComment() -> String {
        offset += 1
        column += 1
        if current == " " {
            offset += 1
            column += 1
        }
        var text = String.UnicodeScalarView()
        while let scalar = current, scalar != "\n", scalar != "\r" {
            text.append(scalar)
            offset += 1
            column += 1
        }
        return String(text)
    }

    private mutating func takeLineEnd() {
        offset += follows("\r\n") ? 2 : 1
        line += 1
        column = 1
    }
}

extension Unicode.Scalar {
    fileprivate var isLetterOrDigit: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }

    fileprivate var beginsWord: Bool { isLetterOrDigit || self == "_" }
    fileprivate var continuesWord: Bool { isLetterOrDigit || self == "_" || self == "-" || self == "." }

    /// The blanks of the published grammar that do not end a line, and its two rare line ends, which count as blanks here.
    fileprivate var isBlank: Bool {
        switch value {
        case 0x09, 0x20, 0xA0, 0xFEFF, 0x1680, 0x180E, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
