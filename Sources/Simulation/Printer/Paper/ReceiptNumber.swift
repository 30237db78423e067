/// The number by which a printed receipt is filed: "0001", with its files "0001.txt" and "0001.png".
public struct ReceiptNumber: Hashable, Sendable {
    private static let digitsMin = 4
    /// More digits are no number of ours: a file that happens to be named so must not use up all numbers.
    private static let digitsMax = 9

    public let value: Int

    public init(value: Int) { self.value = value }

    /// Reads the name of a file; nil when it is not a receipt's.
    public init?(fileName: String) {
        let parts = fileName.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, ["txt", "png"].contains(parts[1]), let value = Int(parts[0]),
            (Self.digitsMin...Self.digitsMax).contains(parts[0].utf8.count), parts[0].utf8.allSatisfy(Self.isDigit)
        else { return nil }
        self.value = value
    }

    /// At least four digits.
    public var text: String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, Self.digitsMin - digits.count)) + digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
