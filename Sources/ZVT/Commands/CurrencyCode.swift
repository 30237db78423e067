/// A currency by its ISO 4217 number, as four BCD digits.
public struct CurrencyCode: Hashable, Sendable {
    /// The two bytes of the wire, high byte first: 0x0978 is the euro.
    public let rawValue: UInt16

    public init(_ rawValue: UInt16) { self.rawValue = rawValue }

    public static let euro = CurrencyCode(0x0978)

    /// As ISO 4217 writes it, 978 for the euro; nil where the bytes are no decimal digits.
    public var number: Int? { Int(String(rawValue, radix: 16)) }

    var bytes: [UInt8] { [UInt8(rawValue >> 8), UInt8(truncatingIfNeeded: rawValue)] }

    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 2 else { return nil }
        self.init(bytes.reduce(0) { $0 << 8 | UInt16($1) })
    }
}
