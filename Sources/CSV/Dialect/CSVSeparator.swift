/// The character between two fields.
public struct CSVSeparator: Hashable, Sendable {
    let byte: UInt8

    public static let semicolon = CSVSeparator(byte: UInt8(ascii: ";"))
    public static let comma = CSVSeparator(byte: UInt8(ascii: ","))
    public static let pipe = CSVSeparator(byte: UInt8(ascii: "|"))
    public static let tab = CSVSeparator(byte: UInt8(ascii: "\t"))

    /// A separator from a configuration.
    ///
    /// - Parameter character: a tab or an ASCII character that is no letter, digit, blank, control character or quote, and
    ///   no `+`, `-` or `.`, which numbers need. `nil` for any other.
    public init?(_ character: Character) {
        guard let byte = character.asciiValue, byte == UInt8(ascii: "\t") || (0x21...0x7E).contains(byte),
            !character.isLetter, !character.isNumber, !"\"+-.".contains(character)
        else { return nil }
        self.byte = byte
    }

    private init(byte: UInt8) {
        self.byte = byte
    }

    public var character: Character { Character(Unicode.Scalar(byte)) }
}
