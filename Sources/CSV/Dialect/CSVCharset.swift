/// What the bytes of a table stand for. All of these agree on ASCII.
public enum CSVCharset: Hashable, Sendable, CaseIterable {
    /// The reader drops a byte order mark in front.
    case utf8
    /// ISO 8859-1.
    case latin1
    /// ISO 8859-15: Latin 1 with the euro sign.
    case latin9
    case windows1252

    /// The character that a byte stands for, in the charsets of one byte per character. `nil` for a byte that has none, for
    /// the control characters 80 to 9F of the ISO charsets, and in UTF-8 for everything beyond ASCII.
    func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        if byte < 0x80 { return Unicode.Scalar(byte) }
        switch self {
        case .utf8: return nil
        case .latin1: return byte < 0xA0 ? nil : Unicode.Scalar(byte)
        case .latin9: return byte < 0xA0 ? nil : Self.latin9Scalars[byte] ?? Unicode.Scalar(byte)
        case .windows1252: return byte < 0xA0 ? Self.windows1252Scalars[byte] : Unicode.Scalar(byte)
        }
    }

    /// The byte that stands for a character, in the charsets of one byte per character. `nil` where the charset lacks it.
    func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x80 { return UInt8(scalar.value) }
        let special =
            switch self {
            case .utf8, .latin1: nil as UInt8?
            case .latin9: Self.latin9Bytes[scalar]
            case .windows1252: Self.windows1252Bytes[scalar]
            }
        if let special { return special }
        guard (0xA0...0xFF).contains(scalar.value) else { return nil }
        let byte = UInt8(scalar.value)
        return self.scalar(byte) == scalar ? byte : nil
    }
}

extension CSVCharset {
    /// Whether a character can be written.
    public func contains(_ scalar: Unicode.Scalar) -> Bool { self == .utf8 || byte(scalar) != nil }
}
