/// What a field contains that the writer has to heed.
struct FieldLook {
    private(set) var needsQuotes = false
    private(set) var doublesQuotes = false
    private(set) var isASCII = true

    /// - Parameter hasQuotes: whether a quotation mark is more than a character.
    /// - Throws: `controlCharacter`, for what the reader would refuse.
    init(_ text: String, separator: UInt8, hasQuotes: Bool) throws(CSVWriteFault.Reason) {
        var last: UInt8 = 0
        for byte in text.utf8 {
            if last == UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") { throw .controlCharacter("\r") }
            if last == 0xC2, byte < 0xA0 { throw .controlCharacter(Unicode.Scalar(byte)) }
            switch byte {
            case separator: needsQuotes = true
            case UInt8(ascii: "\""):
                needsQuotes = needsQuotes || hasQuotes
                doublesQuotes = hasQuotes
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): needsQuotes = true
            case UInt8(ascii: "\t"): break
            case 0..<0x20, 0x7F: throw .controlCharacter(Unicode.Scalar(byte))
            case 0x80...: isASCII = false
            default: break
            }
            last = byte
        }
        if last == UInt8(ascii: "\r") { throw .controlCharacter("\r") }
    }
}
