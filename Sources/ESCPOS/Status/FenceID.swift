/// The four characters of a GS ( H function 48 fence. They come back when the data before them has been printed.
public struct FenceID: Sendable, Hashable {
    /// 1 to 9,999, sent as four decimal digits.
    public let number: Int

    /// The command ends the range at 9,999 and starts again at 1; any whole number is brought into it.
    public init(wrapping number: Int) {
        let remainder = (number - 1) % 9_999
        self.number = (remainder < 0 ? remainder + 9_999 : remainder) + 1
    }

    /// `nil` unless the bytes are four decimal digits other than 0000.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 4 else { return nil }
        var number = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        guard number > 0 else { return nil }
        self.number = number
    }

    public var next: FenceID { FenceID(wrapping: number == 9_999 ? 1 : number + 1) }

    /// The four digits.
    public var digits: [UInt8] {
        [1_000, 100, 10, 1].map { UInt8(0x30 + number / $0 % 10) }
    }

    /// The command on the wire: 1D 28 48 06 00 30 30 d1 d2 d3 d4.
    public var command: [UInt8] { [0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30] + digits }
}
