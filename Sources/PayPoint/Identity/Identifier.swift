/// A name that came from outside and is safe to use in a database, a log line and a file name: 1 to 64 characters of
/// `A-Z a-z 0-9 . _ : -`, not beginning with a dot or a dash.
public protocol Identifier: Hashable, Sendable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
    var text: String { get }
    init(unchecked text: String)
}

extension Identifier {
    /// - Returns: `nil` when the text breaks the rule above.
    public init?(_ text: String) {
        guard IdentifierRule.accepts(text) else { return nil }
        self.init(unchecked: text)
    }

    /// For names written in source code; a misspelled one is a programmer's error.
    public init(stringLiteral value: String) {
        precondition(IdentifierRule.accepts(value), "'\(value)' is not an identifier")
        self.init(unchecked: value)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let identifier = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: IdentifierRule.text)
        }
        self = identifier
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }
}

/// The rule for identifiers, for code and for error messages.
public enum IdentifierRule {
    public static let longest = 64
    public static let text = "1 to 64 characters of A-Z a-z 0-9 . _ : -, not beginning with . or -"

    public static func accepts(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= longest else { return false }
        guard first != UInt8(ascii: "."), first != UInt8(ascii: "-") else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"),
                UInt8(ascii: "-"):
                true
            default:
                false
            }
        }
    }
}
