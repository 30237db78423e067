import ZVT

/// Writes the body of a message of the terminal.
///
/// Not the codec's encoder: the cash register reads with that codec, so a mistake in one of the two shows.
struct BodyWriter {
    private(set) var bytes: [UInt8] = []
    let charset: CharacterSet

    init(_ charset: CharacterSet) { self.charset = charset }

    mutating func raw(_ bytes: [UInt8]) { self.bytes += bytes }

    mutating func byte(_ tag: UInt8, _ value: UInt8) { bytes += [tag, value] }

    /// A decimal number in `count` bytes; digits beyond are lost.
    mutating func number(_ tag: UInt8, _ value: Int, count: Int) { bytes += [tag] + packed(value, count: count) }

    /// Hexadecimal digits, two to a byte, without length.
    mutating func digits(_ tag: UInt8, _ digits: String) { bytes += [tag] + packed(digits) }

    /// Hexadecimal digits with a length of two decimal digits.
    mutating func shortDigits(_ tag: UInt8, _ digits: String) {
        let content = packed(digits)
        bytes += [tag] + decimalPrefix(content.count, digits: 2) + content
    }

    /// Text of exactly `count` bytes, filled up with blanks or cut.
    mutating func padded(_ tag: UInt8, _ text: String, count: Int) {
        let content = charset.lossy(text).prefix(count)
        bytes += [tag] + content + [UInt8](repeating: 0x20, count: count - content.count)
    }

    /// Text with a length of two decimal digits and the NUL that card names end with.
    mutating func cardName(_ name: String) {
        let content = charset.lossy(name).prefix(98) + [0]
        bytes += [0x8B] + decimalPrefix(content.count, digits: 2) + content
    }

    /// Bytes with a length of three decimal digits.
    mutating func long(_ tag: UInt8, _ content: [UInt8]) {
        let content = content.prefix(999)
        bytes += [tag] + decimalPrefix(content.count, digits: 3) + content
    }

    mutating func long(_ tag: UInt8, text: String) { long(tag, charset.lossy(text)) }

    /// The TLV container.
    mutating func container(_ elements: [UInt8]) { bytes += [0x06] + berLength(elements.count) + elements }

    private func decimalPrefix(_ count: Int, digits: Int) -> [UInt8] {
        var rest = count
        var prefix: [UInt8] = []
        for _ in 0..<digits {
            prefix.insert(0xF0 | UInt8(rest % 10), at: 0)
            rest /= 10
        }
        return prefix
    }
}

/// One TLV element.
func element(_ tag: [UInt8], _ content: [UInt8]) -> [UInt8] { tag + berLength(content.count) + content }

/// A TLV length: big-endian, shortest form.
func berLength(_ count: Int) -> [UInt8] {
    switch count {
    case ..<0x80: [UInt8(count)]
    case ..<0x100: [0x81, UInt8(count)]
    default: [0x82, UInt8(truncatingIfNeeded: count >> 8), UInt8(truncatingIfNeeded: count)]
    }
}

/// Two decimal digits to a byte.
func packed(_ value: Int, count: Int) -> [UInt8] {
    var rest = max(0, value)
    var bytes = [UInt8](repeating: 0, count: count)
    for index in bytes.indices.reversed() {
        bytes[index] = UInt8(rest / 10 % 10) << 4 | UInt8(rest % 10)
        rest /= 100
    }
    return bytes
}

/// Hexadecimal digits two to a byte; another character counts as 0.
func packed(_ digits: String) -> [UInt8] {
    let nibbles = digits.utf8.map { UInt8(Character(Unicode.Scalar($0)).hexDigitValue ?? 0) }
    return stride(from: 0, to: nibbles.count - 1, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
}

extension CharacterSet {
    /// The bytes of a text; a character that the set lacks comes as a question mark.
    func lossy(_ text: String) -> [UInt8] {
        if let bytes = try? encode(text) { return bytes }
        return text.unicodeScalars.flatMap { (try? encode(String($0))) ?? [0x3F] }
    }
}
