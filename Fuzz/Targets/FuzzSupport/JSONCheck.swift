/// Whether a text is JSON on one line (RFC 8259), decided without any code of the product.
public func isOneLineOfJSON(_ text: String) -> Bool {
    var check = JSONCheck(bytes: Array(text.utf8))
    return check.value() && check.isAtEnd && !text.utf8.contains(where: { $0 < 0x20 })
}

private struct JSONCheck {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    mutating func value() -> Bool {
        switch position < bytes.count ? bytes[position] : 0 {
        case UInt8(ascii: "{"): list(end: "}") { $0.string() && $0.take(":") && $0.value() }
        case UInt8(ascii: "["): list(end: "]") { $0.value() }
        case UInt8(ascii: "\""): string()
        case UInt8(ascii: "t"): word("true")
        case UInt8(ascii: "f"): word("false")
        case UInt8(ascii: "n"): word("null")
        default: wholeNumber()
        }
    }

    private mutating func list(end: Unicode.Scalar, _ element: (inout JSONCheck) -> Bool) -> Bool {
        position += 1
        if take(end) { return true }
        repeat {
            guard element(&self) else { return false }
        } while take(",")
        return take(end)
    }

    private mutating func string() -> Bool {
        guard take("\"") else { return false }
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return true
            case UInt8(ascii: "\\"):
                guard escape() else { return false }
            case 0x00..<0x20:
                return false
            default:
                position += 1
            }
        }
        return false
    }

    private mutating func escape() -> Bool {
        position += 1
        if take("u") {
            let digits = bytes[position...].prefix(4)
            position += digits.count
            return digits.count == 4 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        }
        return "\"\\/bfnrt".unicodeScalars.contains { take($0) }
    }

    private mutating func wholeNumber() -> Bool {
        _ = take("-")
        let digits = bytes[position...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        position += digits.count
        return digits.count == 1 || digits.count > 1 && digits.first != UInt8(ascii: "0")
    }

    private mutating func word(_ word: String) -> Bool { word.unicodeScalars.allSatisfy { take($0) } }

    /// Takes a character, and the blank that may follow it.
    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == scalar.value else { return false }
        position += 1
        if scalar == ":" || scalar == ",", position < bytes.count, bytes[position] == 0x20 { position += 1 }
        return true
    }
}
