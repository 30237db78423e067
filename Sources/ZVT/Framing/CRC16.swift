/// The check sum of the serial line: CRC-16/KERMIT.
///
/// PA00P016 calls it "CRC-XModem", but what terminals compute is polynomial 1021 reflected (8408), initial value 0, no final
/// exclusive or; the check value over "123456789" is 2189 (XMODEM would give 31C3).
public struct CRC16: Hashable, Sendable {
    public private(set) var value: UInt16 = 0

    public init() {}

    public init(over bytes: some Sequence<UInt8>) {
        for byte in bytes { update(byte) }
    }

    public mutating func update(_ byte: UInt8) {
        value = value >> 8 ^ Self.table[Int(UInt8(truncatingIfNeeded: value) ^ byte)]
    }

    private static let table: [UInt16] = (0..<256).map { index in
        (0..<8).reduce(UInt16(index)) { crc, _ in crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0x8408 }
    }
}
