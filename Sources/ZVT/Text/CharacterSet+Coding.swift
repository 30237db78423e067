extension CharacterSet {
    /// The text of the bytes. Every byte has a character; damaged UTF-8 comes as U+FFFD, the 7-bit set
    /// ignores the highest bit.
    public func decode(_ bytes: some Collection<UInt8>) -> String {
        switch self {
        case .utf8: return String(decoding: bytes, as: UTF8.self)
        case .automatic: return Self.guess(bytes).decode(bytes)
        case .cp437, .latin1, .latin9, .zvt7bit:
            var scalars = String.UnicodeScalarView()
            for byte in bytes { scalars.append(scalar(byte)) }
            return String(scalars)
        }
    }

    /// The bytes of a text.
    ///
    /// - Throws: `unencodable` for the first character that the set lacks, with its index in Unicode scalars.
    public func encode(_ text: String) throws(ZVTError) -> [UInt8] {
        if self == .utf8 { return Array(text.utf8) }
        var bytes: [UInt8] = []
        for (index, scalar) in text.unicodeScalars.enumerated() {
            guard let byte = byte(scalar) else { throw ZVTError(.unencodable(scalar.value), at: index) }
            bytes.append(byte)
        }
        return bytes
    }

    private func scalar(_ byte: UInt8) -> Unicode.Scalar {
        switch self {
        case .cp437, .automatic: byte < 0x80 ? Unicode.Scalar(byte) : CodePage437.upperHalf[Int(byte) - 0x80]
        case .latin9: Self.latin9Differences.first { $0.byte == byte }?.scalar ?? Unicode.Scalar(byte)
        case .zvt7bit: Self.zvtReplacements.first { $0.byte == byte & 0x7F }?.scalar ?? Unicode.Scalar(byte & 0x7F)
        case .latin1, .utf8: Unicode.Scalar(byte)
        }
    }

    private func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        switch self {
        case .cp437, .automatic:
            if scalar.isASCII { return UInt8(scalar.value) }
            return CodePage437.upperHalf.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
        case .latin1: return scalar.value < 0x100 ? UInt8(scalar.value) : nil
        case .latin9: return byte(scalar, below: 0x100, replaced: Self.latin9Differences)
        case .zvt7bit: return byte(scalar, below: 0x80, replaced: Self.zvtReplacements)
        case .utf8: return scalar.isASCII ? UInt8(scalar.value) : nil
        }
    }

    private func byte(_ scalar: Unicode.Scalar, below limit: UInt32, replaced: [Replacement]) -> UInt8? {
        if let found = replaced.first(where: { $0.scalar == scalar }) { return found.byte }
        guard scalar.value < limit else { return nil }
        let byte = UInt8(scalar.value)
        return replaced.contains { $0.byte == byte } ? nil : byte
    }

    private typealias Replacement = (byte: UInt8, scalar: Unicode.Scalar)

    private static let latin9Differences: [Replacement] = [
        (0xA4, "€"), (0xA6, "Š"), (0xA8, "š"), (0xB4, "Ž"), (0xB8, "ž"), (0xBC, "Œ"), (0xBD, "œ"), (0xBE, "Ÿ"),
    ]

    /// As DIN 66003, but with the ASCII at sign and a delta in the last place.
    private static let zvtReplacements: [Replacement] = [
        (0x5B, "Ä"), (0x5C, "Ö"), (0x5D, "Ü"), (0x7B, "ä"), (0x7C, "ö"), (0x7D, "ü"), (0x7E, "ß"), (0x7F, "Δ"),
    ]
}
