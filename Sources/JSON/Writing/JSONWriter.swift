/// Writes JSON texts (RFC 8259).
public struct JSONWriter: Sendable {
    private(set) var bytes: [UInt8] = []
    private let spelling: JSONSpelling

    init(_ spelling: JSONSpelling) {
        self.spelling = spelling
        bytes.reserveCapacity(Self.usualBytes)
    }

    /// Most messages and bodies are shorter, and are written without moving them.
    private static let usualBytes = 512

    /// The text of a value.
    ///
    /// - Parameter value: numbers in it are finite. JSON has no word for others, and null is written for them.
    public static func bytes(of value: JSONValue, _ spelling: JSONSpelling) -> [UInt8] {
        var writer = JSONWriter(spelling)
        writer.write(value)
        return writer.bytes
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: write(raw: "null")
        case .bool(let value): write(raw: value ? "true" : "false")
        case .integer(let value): bytes.append(contentsOf: String(value).utf8)
        case .number(let value): value.isFinite ? bytes.append(contentsOf: "\(value)".utf8) : write(raw: "null")
        case .string(let value): write(string: value)
        case .array(let elements): write(elements: elements) { writer, element in writer.write(element) }
        case .object(let object):
            write(members: spelling.order(object), named: { $0.name }) { writer, member in writer.write(member.value) }
        }
    }

    /// An array of whatever `write` makes of each element.
    mutating func write<Element>(elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        self.write(raw: "[")
        var isFirst = true
        for element in elements {
            if !isFirst { self.write(raw: spelling.comma) }
            isFirst = false
            write(&self, element)
        }
        self.write(raw: "]")
    }

    /// An object of whatever `write` makes of each member.
    mutating func write<Member>(
        members: [Member], named name: (Member) -> String, _ write: (inout JSONWriter, Member) -> Void
    ) {
        self.write(raw: "{")
        var isFirst = true
        for member in members {
            if !isFirst { self.write(raw: spelling.comma) }
            isFirst = false
            self.write(string: name(member))
            self.write(raw: spelling.colon)
            write(&self, member)
        }
        self.write(raw: "}")
    }
}

extension JSONWriter {
    private mutating func write(raw text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func write(string: String) {
        bytes.append(UInt8(ascii: "\""))
        // Most strings need no escape and are copied whole.
        let spelling = spelling
        let isCopied = string.utf8.withContiguousStorageIfAvailable { text in
            guard !text.contains(where: spelling.needsCare) else { return false }
            bytes.append(contentsOf: text)
            return true
        }
        if isCopied != true {
            for scalar in string.unicodeScalars { write(escaping: scalar) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(escaping scalar: Unicode.Scalar) {
        switch spelling.escape(scalar) {
        case .short(let text): write(raw: text)
        case .number:
            write(raw: "\\u")
            for shift: UInt32 in [12, 8, 4, 0] { bytes.append(hexDigit(UInt8(scalar.value >> shift & 0xF))) }
        case nil: bytes.append(contentsOf: scalar.utf8)
        }
    }

    private func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : spelling.hexLetter + value - 10
    }
}
