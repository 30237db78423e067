extension TLV {
    /// The element's bytes with the shortest length form.
    public var encoded: [UInt8] { Self.encode([self]) }

    /// The bytes of the elements one behind the other.
    public static func encode(_ elements: [TLV]) -> [UInt8] {
        var bytes: [UInt8] = []
        for element in elements {
            let content = element.bytes
            bytes.append(contentsOf: element.tag.bytes)
            bytes.append(contentsOf: TLVLength.encode(content.count))
            bytes.append(contentsOf: content.prefix(maximumCount))
        }
        return bytes
    }
}

/// The length of a TLV element or container: BER, big-endian.
public enum TLVLength {
    /// The shortest form of `count`, which is cut to 65535: no message is longer.
    public static func encode(_ count: Int) -> [UInt8] {
        let count = min(max(count, 0), TLV.maximumCount)
        return switch count {
        case 0...0x7F: [UInt8(count)]
        case 0x80...0xFF: [0x81, UInt8(count)]
        default: [0x82, UInt8(count >> 8), UInt8(count & 0xFF)]
        }
    }
}
