/// A code page prepared for fast look-up in both directions.
final class CodePageTable: Sendable {
    /// The character of each byte from 20h; control bytes have none.
    let characters: [Character?]
    /// Whether a byte is a letter, for breaking long words.
    let isLetter: [Bool]
    /// Whether a byte is a vowel, umlauts and accented ones among them.
    let isVowel: [Bool]
    /// The byte of each character, whatever sequence of scalars wrote it: `ä` and `a` with U+0308 are equal.
    private let bytes: [Character: UInt8]
    /// The bytes of U+0080 to U+017F and of U+2000 to U+20FF, where nearly all characters of a receipt lie; 0 is none.
    private let latin: [UInt8]
    private let punctuation: [UInt8]

    private init(_ page: CodePage) {
        var characters = [Character?](repeating: nil, count: 256)
        for byte in 0x20...0x7E { characters[byte] = Character(Unicode.Scalar(UInt8(byte))) }
        // Both are handled as layout marks: where they stand decides, not what the printer draws for them.
        let marks: Set<Character> = ["\u{FFFD}", "\u{A0}", "\u{AD}"]
        for (offset, character) in page.upperHalf.enumerated() where !marks.contains(character) {
            characters[0x80 + offset] = character
        }
        var bytes: [Character: UInt8] = [:]
        var latin = [UInt8](repeating: 0, count: 0x100)
        var punctuation = [UInt8](repeating: 0, count: 0x100)
        for (index, character) in characters.enumerated() {
            guard let character, let scalar = character.unicodeScalars.first else { continue }
            bytes[character] = UInt8(index)
            switch scalar.value {
            case 0x80...0x17F: latin[Int(scalar.value) - 0x80] = UInt8(index)
            case 0x2000...0x20FF: punctuation[Int(scalar.value) - 0x2000] = UInt8(index)
            default: break
            }
        }
        self.characters = characters
        self.isLetter = characters.map { $0?.isLetter ?? false }
        let vowels: Set<Character> = Set("aeiouyäöüáàâéèêëíìîïóòôúùûæøåœ")
        self.isVowel = characters.map { $0?.lowercased().first.map(vowels.contains) ?? false }
        self.bytes = bytes
        self.latin = latin
        self.punctuation = punctuation
    }

    /// An ASCII capital as the small letter; every other byte as it is.
    func lowercase(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

    /// The byte of a character in any normalisation form.
    func byte(for character: Character) -> UInt8? { bytes[character] }

    /// The byte of a scalar above U+007F that stands alone.
    func byte(for scalar: Unicode.Scalar) -> UInt8? {
        let byte: UInt8
        switch scalar.value {
        case 0x80...0x17F: byte = latin[Int(scalar.value) - 0x80]
        case 0x2000...0x20FF: byte = punctuation[Int(scalar.value) - 0x2000]
        default: return bytes[Character(scalar)]
        }
        return byte == 0 ? nil : byte
    }

    /// The byte of the character at a place in UTF-8, with the length it has there, if it is one of those that make up
    /// nearly all of a receipt and nothing combines with it. Everything else takes the long way.
    func commonByte(in bytes: Span<UInt8>, at position: Int) -> (byte: UInt8, length: Int)? {
        let lead = bytes[position]
        let length = lead < 0xE0 ? 2 : 3
        guard position + length <= bytes.count else { return nil }
        let byte: UInt8
        switch lead {
        case 0xC2...0xC5:
            byte = latin[Int(lead - 0xC2) << 6 | Int(bytes[position + 1] & 0x3F)]
        case 0xE2 where bytes[position + 1] <= 0x83:
            byte = punctuation[Int(bytes[position + 1] & 0x03) << 6 | Int(bytes[position + 2] & 0x3F)]
        default:
            return nil
        }
        // The first combining mark is U+0300, CC 80 in UTF-8.
        if position + length < bytes.count, bytes[position + length] >= 0xCC { return nil }
        return byte == 0 ? nil : (byte, length)
    }

    private static let cp437 = CodePageTable(.cp437)
    private static let cp850 = CodePageTable(.cp850)
    private static let cp858 = CodePageTable(.cp858)
    private static let wpc1252 = CodePageTable(.wpc1252)

    static func of(_ page: CodePage) -> CodePageTable {
        switch page {
        case .cp437: cp437
        case .cp850: cp850
        case .cp858: cp858
        case .wpc1252: wpc1252
        }
    }
}
