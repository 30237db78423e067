/// Two decimal digits per byte, high nibble first.
enum BCD {
    /// The digits as they stand, hexadecimal where a nibble is no decimal digit.
    static func digits(_ bytes: some Collection<UInt8>) -> String { hexText(bytes) }

    /// The value, or nil where a nibble is no decimal digit or the value passes 18 digits.
    static func value(_ bytes: some Collection<UInt8>) -> Int? {
        guard bytes.count <= 9 else { return nil }
        var value = 0
        for byte in bytes {
            let high = Int(byte >> 4)
            let low = Int(byte & 0x0F)
            guard high < 10, low < 10 else { return nil }
            value = value * 100 + high * 10 + low
        }
        return value
    }

    /// `value` right-aligned in `count` bytes.
    ///
    /// - Throws: `outOfRange` for a negative value or one with too many digits.
    static func encode(_ value: Int, count: Int, part: String) throws(ZVTError) -> [UInt8] {
        var rest = value
        var bytes = [UInt8](repeating: 0, count: count)
        for index in bytes.indices.reversed() where rest > 0 {
            bytes[index] = UInt8(rest / 10 % 10) << 4 | UInt8(rest % 10)
            rest /= 100
        }
        guard value >= 0, rest == 0 else { throw ZVTError(.outOfRange(part)) }
        return bytes
    }

    /// Hexadecimal digits packed two to a byte.
    ///
    /// - Throws: `notDecimal` for another character, `outOfRange` for a length that does not fill `count` bytes.
    static func encode(digits text: String, count: Int, part: String) throws(ZVTError) -> [UInt8] {
        guard text.utf8.count == count * 2 else { throw ZVTError(.outOfRange(part)) }
        do throws(ZVTError) {
            let packed = try bytes(fromHex: text)
            guard packed.count == count else { throw ZVTError(.notDecimal(part)) }
            return packed
        } catch {
            throw ZVTError(.notDecimal(part), at: error.offset)
        }
    }
}
