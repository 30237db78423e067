/// The tag of a TLV element (PA00P015 ch. 9).
///
/// `rawValue` is the tag's bytes read big-endian, e.g. 0x07 or 0x1F10.
public struct TLVTag: RawRepresentable, Hashable, Sendable {
    /// No known tag has more than two bytes; a third is accepted, a fourth is damage.
    public static let maximumBytes = 3

    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }

    public enum TagClass: String, Hashable, Sendable {
        case universal, application, contextSpecific = "context-specific", `private`
    }

    /// Bytes on the wire, most significant first.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for shift in stride(from: 24, through: 0, by: -8) {
            let byte = UInt8(truncatingIfNeeded: rawValue >> UInt32(shift))
            if byte != 0 || !bytes.isEmpty || shift == 0 { bytes.append(byte) }
        }
        return bytes
    }

    /// Bit 6 of the first byte: the value is made of further elements.
    public var isConstructed: Bool { firstByte & 0x20 != 0 }

    public var tagClass: TagClass {
        switch firstByte >> 6 {
        case 0: .universal
        case 1: .application
        case 2: .contextSpecific
        default: .private
        }
    }

    private var firstByte: UInt8 {
        switch rawValue {
        case 0...0xFF: UInt8(rawValue)
        case 0x100...0xFFFF: UInt8(rawValue >> 8)
        case 0x1_0000...0xFF_FFFF: UInt8(rawValue >> 16)
        default: UInt8(rawValue >> 24)
        }
    }

    /// Upper-case hexadecimal digits, e.g. `1F10`.
    public var hex: String { hexText(bytes) }
}
