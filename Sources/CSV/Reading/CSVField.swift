/// One field of a row, without its quotation marks.
public struct CSVField: Hashable, Sendable {
    /// Valid UTF-8, whatever the charset of the file is.
    public let bytes: ArraySlice<UInt8>

    public init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    public init(_ text: String) {
        bytes = ArraySlice(text.utf8)
    }

    public var isEmpty: Bool { bytes.isEmpty }

    /// Made anew with each call.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Without blanks and tabs at both ends, as programs leave them that fill columns up to a width.
    public var trimmed: CSVField {
        let front = bytes.drop(while: Self.isBlank)
        guard let last = front.lastIndex(where: { !Self.isBlank($0) }) else { return CSVField(bytes: []) }
        return CSVField(bytes: front[...last])
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
