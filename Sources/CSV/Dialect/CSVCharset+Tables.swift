extension CSVCharset {
    /// Where ISO 8859-15 differs from ISO 8859-1.
    static let latin9Scalars: [UInt8: Unicode.Scalar] = [
        0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
    ]

    /// Where Windows-1252 differs from ISO 8859-1. It leaves 81, 8D, 8F, 90 and 9D without a character.
    static let windows1252Scalars: [UInt8: Unicode.Scalar] = [
        0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰", 0x8A: "Š",
        0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
        0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
    ]

    static let latin9Bytes = reversed(latin9Scalars)
    static let windows1252Bytes = reversed(windows1252Scalars)

    /// The UTF-8 of every byte from 80 on, empty for one without a character. Empty as a whole for UTF-8.
    var utf8OfUpperHalf: [[UInt8]] {
        guard self != .utf8 else { return [] }
        return (0x80...0xFF).map { (byte: UInt8) in scalar(byte).map { Array(UTF8.encode($0) ?? .init()) } ?? [] }
    }

    private static func reversed(_ table: [UInt8: Unicode.Scalar]) -> [Unicode.Scalar: UInt8] {
        Dictionary(table.map { ($1, $0) }, uniquingKeysWith: min)
    }
}
