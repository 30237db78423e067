/// How a line is printed: the first byte of 06 D1, tag 09 (PA00P015 ch. 3.5).
public struct PrintAttribute: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public init(_ rawValue: UInt8) { self.rawValue = rawValue }

    public static let normal = PrintAttribute(0x00)
    public static let centred = PrintAttribute(0x40)
    public static let lastLine = PrintAttribute(0x81)
    public static let feed = PrintAttribute(0xFF)

    public var isFeed: Bool { rawValue == 0xFF }
    /// The receipt ends with this line: cut here. 80 alone is reserved and ends nothing.
    public var endsReceipt: Bool { rawValue & 0x80 != 0 && rawValue != 0x80 && !isFeed }
    public var isCentred: Bool { !isFeed && rawValue & 0x40 != 0 }
    public var isDoubleWidth: Bool { !isFeed && rawValue & 0x20 != 0 }
    public var isDoubleHeight: Bool { !isFeed && rawValue & 0x10 != 0 }
    /// Blanks in front, 0...15. Lines that end a receipt have none: their low bits only tell them from 80.
    public var indent: Int { rawValue & 0xF0 == 0 ? Int(rawValue & 0x0F) : 0 }
}
