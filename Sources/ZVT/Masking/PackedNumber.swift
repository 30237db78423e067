/// A card number, two digits a byte, among bytes that all could stand in a text.
enum PackedNumber {
    /// Bytes of 13 to 19 digits.
    private static let sizes = 7...10

    /// Words are made of bytes that look like two digits, too. So only what has a right check digit counts, and among letters
    /// alone only what is not written as words are.
    static func isIn(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { start in
            sizes.contains { size in
                guard start + size <= bytes.count else { return false }
                let part = bytes[start..<start + size]
                return !isWords(part) && digits(of: part).map(hasRightCheckDigit) ?? false
            }
        }
    }

    /// The digits, with one nibble F behind an odd number of them.
    private static func digits(of bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var nibbles = bytes.flatMap { [$0 >> 4, $0 & 0x0F] }
        if nibbles.last == 0x0F { nibbles.removeLast() }
        guard nibbles.count <= 19, nibbles.allSatisfy({ $0 <= 9 }) else { return nil }
        return nibbles
    }

    private static func hasRightCheckDigit(_ digits: [UInt8]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, next in
            let value = next.offset.isMultiple(of: 2) ? Int(next.element) : Int(next.element) * 2
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum.isMultiple(of: 10)
    }

    /// Letters and blanks, no capital behind a small letter; or mostly digits, which ``TextMask`` sees to.
    private static func isWords(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.count(where: TextMask.isDigit) * 2 >= bytes.count { return true }
        var isBehindSmallLetter = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): isBehindSmallLetter = true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if isBehindSmallLetter { return false }
            case UInt8(ascii: " "): isBehindSmallLetter = false
            default: return false
            }
        }
        return true
    }
}
