/// The bytes libFuzzer made up, read from the front. Behind the end come zeros, so no target has to care.
public struct FuzzInput {
    private let bytes: [UInt8]
    private var position = 0

    /// - Parameter start: as libFuzzer hands it over; nil for no bytes.
    public init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
        bytes = Array(UnsafeBufferPointer(start: start, count: count))
    }

    public var isAtEnd: Bool { position >= bytes.count }

    public mutating func byte() -> UInt8 {
        guard position < bytes.count else { return 0 }
        defer { position += 1 }
        return bytes[position]
    }

    /// 0 up to but not including `limit`, which is at most 256.
    public mutating func number(below limit: Int) -> Int { Int(byte()) % limit }

    public mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(below: choices.count)] }

    /// A count and that many bytes.
    public mutating func counted() -> [UInt8] {
        let count = Int(byte())
        let end = min(position + count, bytes.count)
        defer { position = end }
        return Array(bytes[position..<end])
    }

    public mutating func rest() -> [UInt8] {
        defer { position = bytes.count }
        return Array(bytes[min(position, bytes.count)...])
    }
}
