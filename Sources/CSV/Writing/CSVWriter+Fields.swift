extension CSVWriter {
    private static let quote = UInt8(ascii: "\"")

    /// - Parameter quoted: whether its place in the table needs quotes, whatever it contains.
    mutating func append(_ field: String, quoted: Bool) throws(CSVWriteFault.Reason) {
        let text = options.guardsFormulas && FormulaGuard.looksLikeFormula(field) ? "'" + field : field
        let look = try FieldLook(text, separator: dialect.separator.byte, hasQuotes: dialect.quoting != .never)
        let needsQuotes = quoted || look.needsQuotes
        switch dialect.quoting {
        case .never:
            guard !needsQuotes else { throw .needsQuotes }
            try appendContent(text, look)
        case .whereNeeded where !needsQuotes:
            try appendContent(text, look)
        case .whereNeeded, .always:
            bytes.append(Self.quote)
            try appendContent(text, look)
            bytes.append(Self.quote)
        }
    }

    private mutating func appendContent(_ text: String, _ look: FieldLook) throws(CSVWriteFault.Reason) {
        let isEncoded = look.isASCII || dialect.charset == .utf8
        guard !isEncoded || look.doublesQuotes else { return bytes.append(contentsOf: text.utf8) }
        for scalar in text.unicodeScalars {
            if look.doublesQuotes, scalar == "\"" { bytes.append(Self.quote) }
            if dialect.charset == .utf8 {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
            } else {
                bytes.append(try encoded(scalar))
            }
        }
    }

    private func encoded(_ scalar: Unicode.Scalar) throws(CSVWriteFault.Reason) -> UInt8 {
        guard let byte = dialect.charset.byte(scalar) else { throw .lackingCharacter(scalar) }
        return byte
    }
}
