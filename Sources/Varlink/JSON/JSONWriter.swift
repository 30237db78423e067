/// Writes JSON texts (RFC 8259) without blanks.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: write(raw: "null")
        case .bool(let value): write(raw: value ? "true" : "false")
        case .integer(let value): bytes.append(contentsOf: String(value).utf8)
        case .number(let value): bytes.append(contentsOf: "\(value)".utf8)
        case .string(let value): write(string: value)
        case .array(let elements):
            write(elements, between: "[", "]") { writer, element in writer.write(element) }
        case .object(let fields):
            // In a fixed order, so that the same value is always the same text.
            write(fields.sorted { $0.key < $1.key }, between: "{", "}") { writer, field in
                writer.write(string: field.key)
                writer.write(raw: ":")
                writer.write(field.value)
            }
        }
    }

    mutating func write<Element>(
        _ elements: some Sequence<Element>, between first: StaticString, _ last: StaticString,
        _ write: (inout JSONWriter, Element) -> Void
    ) {
        self.write(raw: first)
        var isFirst = true
        for element in elements {
            if !isFirst { self.write(raw: ",") }
            isFirst = false
            write(&self, element)
        }
        self.write(raw: last)
    }

    mutating func write(raw text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func write(string: String) {
        bytes.append(UInt8(ascii: "\""))
        // Most strings need no escape and are copied whole.
        if string.utf8.contains(where: \.needsEscape) {
            for byte in string.utf8 { write(escaping: byte) }
        } else {
            bytes.append(contentsOf: string.utf8)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): write(raw: "\\\"")
        case UInt8(ascii: "\\"): write(raw: "\\\\")
        case 0x0A: write(raw: "\\n")
        case 0x0D: write(raw: "\\r")
        case 0x09: write(raw: "\\t")
        case 0..<0x20:
            write(raw: "\\u00")
            bytes.append(Self.hexDigit(byte >> 4))
            bytes.append(Self.hexDigit(byte & 0xF))
        default: bytes.append(byte)
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

extension UInt8 {
    fileprivate var needsEscape: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
