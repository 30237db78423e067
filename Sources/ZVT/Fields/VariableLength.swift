/// The decimal length before an LLVAR or LLLVAR field: bytes F0...F9 whose low nibbles are the digits (PA00P015).
public enum VariableLength {
    /// Reads a prefix of `digits` bytes at the start of `bytes`.
    ///
    /// - Throws: `badLengthPrefix` (with BMP 00: none is known here) or `truncated`.
    public static func decode(_ bytes: [UInt8], digits: Int) throws(ZVTError) -> Int {
        try read(bytes, at: 0, digits: digits, bmp: 0)
    }

    /// The prefix of `digits` bytes for `count`.
    ///
    /// - Throws: `outOfRange` where `count` has more digits than that.
    public static func encode(_ count: Int, digits: Int, part: String) throws(ZVTError) -> [UInt8] {
        let prefix = prefix(count, digits: digits)
        guard count >= 0, try read(prefix, at: 0, digits: digits, bmp: 0) == count else {
            throw ZVTError(.outOfRange(part))
        }
        return prefix
    }

    /// The lowest `digits` decimal digits of `count`.
    static func prefix(_ count: Int, digits: Int) -> [UInt8] {
        var prefix = [UInt8](repeating: 0xF0, count: digits)
        var rest = count
        for index in prefix.indices.reversed() where rest > 0 {
            prefix[index] |= UInt8(rest % 10)
            rest /= 10
        }
        return prefix
    }

    static func read(_ bytes: [UInt8], at position: Int, digits: Int, bmp: UInt8) throws(ZVTError) -> Int {
        var count = 0
        for index in position..<position + digits {
            guard index < bytes.count else {
                throw ZVTError(
                    .truncated(part: "length prefix of BMP \(bmp.hex)", needed: digits, present: index - position),
                    at: index)
            }
            let byte = bytes[index]
            guard (0xF0...0xF9).contains(byte) else {
                throw ZVTError(.badLengthPrefix(bmp: bmp, byte: byte), at: index)
            }
            count = count * 10 + Int(byte & 0x0F)
        }
        return count
    }
}
