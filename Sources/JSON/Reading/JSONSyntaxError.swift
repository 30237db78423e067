/// Why bytes are not a JSON text (RFC 8259), and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case unexpectedEnd
        case unexpectedByte(UInt8)
        case textBehindTheValue
        case invalidNumber
        /// A number beyond the range of a `Double`.
        case numberTooLarge
        case invalidEscape
        /// Half of a surrogate pair without the other half.
        case unpairedSurrogate
        /// A byte below 0x20 within a string.
        case controlCharacter
        case invalidUTF8
        /// Readers differ on which of the values counts, so none does.
        case duplicateKey(String)
        /// Arrays and objects nested deeper than `JSONParser.nestingDepthMax`.
        case nestedTooDeeply
    }

    /// Offset in bytes.
    public let offset: Int
    public let reason: Reason
}
