internal import JSON
internal import ZVT

/// The members of one JSON object, read by name and kind.
struct Fields {
    let object: JSONObject

    init(_ value: JSONValue) throws(WireFormatError) {
        guard case .object(let object) = value else { throw WireFormatError("not a JSON object") }
        self.object = object
    }

    func has(_ name: String) -> Bool { object[name] != nil }

    func string(_ name: String) throws(WireFormatError) -> String {
        guard case .string(let text) = object[name] else { throw WireFormatError("\(name) is no text") }
        return text
    }

    func optionalString(_ name: String) throws(WireFormatError) -> String? { has(name) ? try string(name) : nil }

    func integer(_ name: String) throws(WireFormatError) -> Int64 {
        guard case .integer(let number) = object[name] else { throw WireFormatError("\(name) is no whole number") }
        return number
    }

    func number<Number: FixedWidthInteger>(_ name: String) throws(WireFormatError) -> Number {
        guard let number = Number(exactly: try integer(name)) else { throw WireFormatError("\(name) is out of range") }
        return number
    }

    func optionalNumber<Number: FixedWidthInteger>(_ name: String) throws(WireFormatError) -> Number? {
        has(name) ? try number(name) : nil
    }

    /// Absent means no.
    func flag(_ name: String) throws(WireFormatError) -> Bool {
        guard let value = object[name] else { return false }
        guard case .bool(let flag) = value else { throw WireFormatError("\(name) is neither true nor false") }
        return flag
    }

    func fields(_ name: String) throws(WireFormatError) -> Fields {
        guard let value = object[name] else { throw WireFormatError("\(name) is missing") }
        return try Fields(value)
    }

    func strings(_ name: String) throws(WireFormatError) -> [String] {
        guard case .array(let values) = object[name] else { throw WireFormatError("\(name) is no list") }
        var strings: [String] = []
        for value in values {
            guard case .string(let text) = value else { throw WireFormatError("\(name) is no list of texts") }
            strings.append(text)
        }
        return strings
    }

    func message(_ name: String) throws(WireFormatError) -> APDU {
        guard let bytes = HexDigits.bytes(try string(name)), let apdu = try? APDU(encoded: bytes) else {
            throw WireFormatError("\(name) is no ZVT message")
        }
        return apdu
    }

    /// One of the cases of an enumeration with texts.
    func choice<Choice: RawRepresentable<String>>(_ name: String) throws(WireFormatError) -> Choice {
        let text = try string(name)
        guard let choice = Choice(rawValue: text) else { throw WireFormatError("\(name) is an unknown '\(text)'") }
        return choice
    }
}

/// Bytes as hexadecimal digits.
enum HexDigits {
    private static let digits = Array("0123456789ABCDEF".utf8)

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0x0F)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func bytes(_ text: String) -> [UInt8]? {
        let nibbles = text.utf8.compactMap { digits.firstIndex(of: $0).map(UInt8.init) }
        guard nibbles.count == text.utf8.count, nibbles.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
    }
}
