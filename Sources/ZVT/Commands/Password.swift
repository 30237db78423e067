/// The six digits that open the merchant functions of a terminal (PA00P015 ch. 2).
public struct Password: Hashable, Sendable {
    /// Three BCD bytes.
    public let bytes: [UInt8]

    /// - Throws: `outOfRange` or `notDecimal` for anything but six digits.
    public init(_ digits: String) throws(ZVTError) {
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            throw ZVTError(.notDecimal("password"))
        }
        bytes = try BCD.encode(digits: digits, count: 3, part: "password")
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    public static let zero = Password(bytes: [0, 0, 0])

    static func read(_ data: [UInt8], at offset: Int = 0) throws(ZVTError) -> Password {
        guard data.count >= offset + 3 else {
            throw ZVTError(.truncated(part: "password", needed: 3, present: data.count - offset), at: offset)
        }
        return Password(bytes: Array(data[offset..<offset + 3]))
    }
}
