/// The block before each member of a tar archive, as POSIX describes it (ustar), with GNU's binary numbers for members of 8 GiB and
/// more, which every tar reads.
struct TarHeader: Hashable {
    static let blockBytes = 512
    private static let nameBytes = 100
    private static let octalSizeMax: Int64 = 0o77777777777

    let name: String
    /// 0 or more.
    let size: Int64
    let mode: UInt32
    /// Seconds since 1970.
    let time: Int64

    /// Zeros behind a member, up to the next block.
    var padding: Int { Int((Int64(Self.blockBytes) - size % Int64(Self.blockBytes)) % Int64(Self.blockBytes)) }

    var bytes: [UInt8] {
        var block = [UInt8](repeating: 0, count: Self.blockBytes)
        func put(_ bytes: some Sequence<UInt8>, at start: Int) {
            for (offset, byte) in bytes.enumerated() { block[start + offset] = byte }
        }
        put(name.utf8.prefix(Self.nameBytes), at: 0)
        put(Self.octal(Int64(mode), digits: 7), at: 100)
        put(Self.octal(0, digits: 7), at: 108)
        put(Self.octal(0, digits: 7), at: 116)
        if size <= Self.octalSizeMax {
            put(Self.octal(size, digits: 11), at: 124)
        } else {
            put([0x80, 0, 0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: size >> (56 - 8 * $0)) }, at: 124)
        }
        put(Self.octal(max(time, 0), digits: 11), at: 136)
        put(repeatElement(UInt8(ascii: " "), count: 8), at: 148)
        block[156] = UInt8(ascii: "0")
        put("ustar".utf8, at: 257)
        put("00".utf8, at: 263)
        put("root".utf8, at: 265)
        put("root".utf8, at: 297)
        let sum = block.reduce(0) { $0 + Int64($1) }
        put(Self.octal(sum, digits: 6) + [0, UInt8(ascii: " ")], at: 148)
        return block
    }

    private static func octal(_ number: Int64, digits: Int) -> [UInt8] {
        let text = String(number, radix: 8)
        return Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
    }
}

extension TarHeader {
    /// - Returns: `nil` for a block that is no header of a plain file.
    init?(_ block: [UInt8]) {
        guard block.count == Self.blockBytes, block[156] == UInt8(ascii: "0") || block[156] == 0 else { return nil }
        let sum = block.enumerated().reduce(Int64(0)) { sum, byte in
            sum + Int64((148..<156).contains(byte.offset) ? UInt8(ascii: " ") : byte.element)
        }
        guard Self.number(block[148..<156]) == sum, let mode = Self.number(block[100..<108]),
            let size = Self.size(block[124..<136]), let time = Self.number(block[136..<148]),
            let name = String(validating: block[..<100].prefix { $0 != 0 }, as: UTF8.self), !name.isEmpty
        else { return nil }
        self.init(name: name, size: size, mode: UInt32(truncatingIfNeeded: mode) & 0o7777, time: time)
        // What is not spelled as we spell it was changed by somebody, whatever its sum says.
        guard bytes == block else { return nil }
    }

    private static func size(_ field: ArraySlice<UInt8>) -> Int64? {
        guard field.first == 0x80 else { return number(field) }
        guard field.dropFirst().prefix(3).allSatisfy({ $0 == 0 }) else { return nil }
        let size = field.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int64(exactly: size)
    }

    private static func number(_ field: ArraySlice<UInt8>) -> Int64? {
        let digits = field.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }
        guard let text = String(validating: digits, as: UTF8.self), !text.hasPrefix("+"), !text.hasPrefix("-") else {
            return nil
        }
        return Int64(text, radix: 8)
    }
}
