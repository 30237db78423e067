/// Reads tags and lengths of TLV elements within the part `position..<end` of some bytes.
///
/// Never reads at or behind `end`, so a nested value cannot reach beyond its parent.
struct TLVReader {
    let bytes: [UInt8]
    var position: Int
    let end: Int

    init(_ bytes: [UInt8], from position: Int, to end: Int) {
        self.bytes = bytes
        self.position = position
        self.end = min(end, bytes.count)
    }

    var isAtEnd: Bool { position >= end }

    /// - Throws: `truncated`, `tlvTagTooLong`.
    mutating func tag() throws(ZVTError) -> TLVTag {
        let first = try byte("TLV tag")
        guard first & 0x1F == 0x1F else { return TLVTag(UInt32(first)) }
        let second = try byte("TLV tag")
        var raw = UInt32(first) << 8 | UInt32(second)
        // 1F80...1F83 are two-byte tags although bit 8 of the second byte says "continues": an erratum of the
        // specification that terminals follow.
        if second & 0x80 == 0 || (0x1F80...0x1F83).contains(raw) { return TLVTag(raw) }
        for _ in 2..<TLVTag.maximumBytes {
            let next = try byte("TLV tag")
            raw = raw << 8 | UInt32(next)
            if next & 0x80 == 0 { return TLVTag(raw) }
        }
        throw ZVTError(.tlvTagTooLong, at: position)
    }

    /// Reads a BER length, big-endian: 00...7F, 81 xx, 82 hi lo. Longer forms than needed are accepted.
    ///
    /// - Throws: `badTLVLength`, or `truncated` where the length bytes or the value are not all there.
    mutating func length(of part: StaticString) throws(ZVTError) -> Int {
        let start = position
        let first = try byte("TLV length")
        let count: Int
        switch first {
        case 0x00...0x7F: count = Int(first)
        case 0x81: count = Int(try byte("TLV length"))
        case 0x82:
            let high = try byte("TLV length")
            count = Int(high) << 8 | Int(try byte("TLV length"))
        default: throw ZVTError(.badTLVLength(first), at: start)
        }
        guard count <= end - position else {
            throw ZVTError(.truncated(part: "\(part)", needed: count, present: end - position), at: position)
        }
        return count
    }

    private mutating func byte(_ part: StaticString) throws(ZVTError) -> UInt8 {
        guard position < end else {
            throw ZVTError(.truncated(part: "\(part)", needed: 1, present: 0), at: position)
        }
        let byte = bytes[position]
        position += 1
        return byte
    }
}
