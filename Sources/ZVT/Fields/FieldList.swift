/// The tagged fields of a message body in the order they stand there.
///
/// Keeps the bytes as they came and an index over them, so `encoded` gives exactly what was read: unusual lengths, the
/// order, repeated fields, and an unknown rest included. Values are read when asked for.
public struct FieldList: Sendable {
    /// Most bytes of a list that is built here, so that a message still has room for its untagged fields in front of it.
    public static let maximumBuiltCount = 64_000

    struct Entry: Sendable {
        let number: UInt8
        /// Where the BMP number stands.
        let start: UInt16
        let contentStart: UInt16
        let contentCount: UInt16

        var content: Range<Int> { Int(contentStart)..<Int(contentStart) + Int(contentCount) }
    }

    /// The whole body this list is the end of; shared with the message, not copied.
    private(set) var bytes: [UInt8]
    private(set) var start: Int
    private(set) var entries: [Entry]
    /// Where reading stopped: the end, or an unknown BMP.
    private(set) var parsedEnd: Int

    public init() {
        bytes = []
        start = 0
        entries = []
        parsedEnd = 0
    }

    init(bytes: [UInt8], start: Int, entries: [Entry], parsedEnd: Int) {
        self.bytes = bytes
        self.start = start
        self.entries = entries
        self.parsedEnd = parsedEnd
    }

    /// The fields' bytes as they stand in the message.
    public var encoded: ArraySlice<UInt8> { bytes[start...] }

    public var isEmpty: Bool { start == bytes.count }

    /// The numbers of the fields that were read, in order.
    public var numbers: [BMP] { entries.map { BMP($0.number) } }

    /// What begins with a BMP that the table does not know: kept, not read. Empty as a rule.
    public var unknownRest: ArraySlice<UInt8> { bytes[parsedEnd...] }

    /// The content of the first field with this number, without number and length.
    public subscript(_ bmp: BMP) -> ArraySlice<UInt8>? {
        guard let entry = entry(bmp) else { return nil }
        return bytes[entry.content]
    }

    public func contains(_ bmp: BMP) -> Bool { entry(bmp) != nil }

    func entry(_ bmp: BMP) -> Entry? {
        for entry in entries where entry.number == bmp.number { return entry }
        return nil
    }

    mutating func appendEncoded(_ number: BMP, prefix: [UInt8], content: some Collection<UInt8>) throws(ZVTError) {
        let contentStart = bytes.count + 1 + prefix.count
        guard contentStart + content.count - start <= Self.maximumBuiltCount else {
            throw ZVTError(.outOfRange("message body"), at: bytes.count)
        }
        entries.append(
            Entry(
                number: number.number, start: UInt16(bytes.count), contentStart: UInt16(contentStart),
                contentCount: UInt16(content.count)))
        bytes.append(number.number)
        bytes.append(contentsOf: prefix)
        bytes.append(contentsOf: content)
        parsedEnd = bytes.count
    }
}

extension FieldList: Hashable {
    public static func == (left: FieldList, right: FieldList) -> Bool { left.encoded == right.encoded }

    public func hash(into hasher: inout Hasher) { hasher.combine(encoded) }
}
