private let digits: [UInt8] = Array("0123456789ABCDEF".utf8)

extension UInt8 {
    /// Two upper-case hexadecimal digits.
    var hex: String { hexText([self]) }
}

/// Upper-case hexadecimal digits of the bytes, two per byte, without separators.
func hexText(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 0x0F)])
    }
    return String(decoding: text, as: UTF8.self)
}

/// A Unicode scalar value in the usual form of at least four digits.
func hexText(_ scalar: UInt32) -> String {
    let text = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
}

/// Reads hexadecimal digits of either case; white space, colons and dashes are skipped.
///
/// - Throws: `notHex` with the offset of the first other character, or of the end where a digit is left over.
func bytes(fromHex text: some StringProtocol) throws(ZVTError) -> [UInt8] {
    try bytes(fromHexDigits: Array(text.utf8))
}

/// Of one type, so that it is compiled for it: the loop over the characters of any text is ten times slower.
private func bytes(fromHexDigits text: [UInt8]) throws(ZVTError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 2)
    var high: UInt8?
    for (offset, character) in text.enumerated() {
        let nibble: UInt8
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): nibble = character - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): nibble = character - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): nibble = character - UInt8(ascii: "a") + 10
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: ":"),
            UInt8(ascii: "-"):
            continue
        default: throw ZVTError(.notHex, at: offset)
        }
        if let first = high {
            result.append(first << 4 | nibble)
            high = nil
        } else {
            high = nibble
        }
    }
    if high != nil { throw ZVTError(.notHex, at: text.count) }
    return result
}
