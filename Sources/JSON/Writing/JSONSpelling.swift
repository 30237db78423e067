/// How a text is written where RFC 8259 leaves a choice.
public enum JSONSpelling: Sendable {
    /// Without blanks; of the control characters only line feed, carriage return and tab have a short escape.
    case compact
    /// Without blanks; the members of each object are in the order of their names' UTF-8 bytes; every control character
    /// that has a short escape is written with it. Equal values have the same text.
    case canonical
    /// For people to read: a blank behind each comma and colon, and what may end a line or steer a screen is escaped, that
    /// is U+007F to U+009F, U+2028 and U+2029 besides what must be.
    case readable

    var comma: StaticString { self == .readable ? ", " : "," }
    var colon: StaticString { self == .readable ? ": " : ":" }

    func order(_ object: JSONObject) -> [JSONObject.Member] {
        self == .canonical ? object.membersInOrder : object.members
    }

    /// The hexadecimal digit for ten.
    var hexLetter: UInt8 { self == .readable ? UInt8(ascii: "A") : UInt8(ascii: "a") }

    /// Whether a string with this byte has to be looked at more closely. C2 begins the control characters above U+007F,
    /// E2 the separators.
    func needsCare(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
            || (self == .readable && (byte == 0x7F || byte == 0xC2 || byte == 0xE2))
    }

    /// How a character is escaped; nil for one that stands for itself.
    func escape(_ scalar: Unicode.Scalar) -> Escape? {
        switch scalar {
        case "\"": .short("\\\"")
        case "\\": .short("\\\\")
        case "\n": .short("\\n")
        case "\r": .short("\\r")
        case "\t": .short("\\t")
        case "\u{8}" where self == .canonical: .short("\\b")
        case "\u{C}" where self == .canonical: .short("\\f")
        case "\u{0}"..<"\u{20}": .number
        case "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": self == .readable ? .number : nil
        default: nil
        }
    }

    enum Escape {
        case short(StaticString)
        /// By the four hexadecimal digits of its number.
        case number
    }
}
