/// JSON with members in the order in which they are written, and the same bytes for the same content.
struct CanonicalText {
    var bytes: [UInt8] = []
    private var isFirst = true

    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func begin() {
        raw("{")
        isFirst = true
    }

    mutating func end() {
        raw("}")
        isFirst = false
    }

    mutating func name(_ name: StaticString) {
        if !isFirst { raw(",") }
        isFirst = false
        raw("\"")
        raw(name)
        raw("\":")
    }

    mutating func member(_ name: StaticString, _ value: String?) {
        self.name(name)
        guard let value else { return raw("null") }
        string(value)
    }

    mutating func member(_ name: StaticString, _ value: Int64?) {
        self.name(name)
        guard let value else { return raw("null") }
        number(value)
    }

    mutating func member(_ name: StaticString, _ value: Bool) {
        self.name(name)
        if value { raw("true") } else { raw("false") }
    }

    mutating func member(_ name: StaticString, _ values: [Int64]) {
        self.name(name)
        raw("[")
        for (index, value) in values.enumerated() {
            if index > 0 { raw(",") }
            number(value)
        }
        raw("]")
    }

    private mutating func number(_ value: Int64) { bytes.append(contentsOf: String(value).utf8) }

    /// Only what has to be escaped is, and control characters as \u00XX; everything else is UTF-8.
    private mutating func string(_ text: String) {
        raw("\"")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): raw("\\\"")
            case UInt8(ascii: "\\"): raw("\\\\")
            case 0..<0x20:
                raw("\\u00")
                bytes.append(Self.digit(byte >> 4))
                bytes.append(Self.digit(byte & 0x0F))
            default: bytes.append(byte)
            }
        }
        raw("\"")
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") &+ value : UInt8(ascii: "a") &+ value &- 10
    }
}
