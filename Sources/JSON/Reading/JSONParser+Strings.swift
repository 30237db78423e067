extension JSONParser {
    mutating func string() throws(JSONSyntaxError) -> String {
        offset += 1
        let start = offset
        var allBits: UInt8 = 0
        while let byte = current {
            allBits |= byte
            switch byte {
            case UInt8(ascii: "\""):
                let content = bytes[start..<offset]
                // What is ASCII is valid.
                let text =
                    allBits < 0x80 ? String(decoding: content, as: UTF8.self) : try validated(content, from: start)
                offset += 1
                return text
            case UInt8(ascii: "\\"): return try escapedString(from: start)
            case let byte where byte < 0x20: throw fault(.controlCharacter)
            default: offset += 1
            }
        }
        throw fault(.unexpectedEnd)
    }

    /// The slower way for strings with at least one escape.
    private mutating func escapedString(from start: Int) throws(JSONSyntaxError) -> String {
        var text = Array(bytes[start..<offset])
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                let text = try validated(text[...], from: start)
                offset += 1
                return text
            case UInt8(ascii: "\\"): text.append(contentsOf: UTF8.encode(try escape()).map { Array($0) } ?? [])
            case let byte where byte < 0x20: throw fault(.controlCharacter)
            default:
                text.append(byte)
                offset += 1
            }
        }
        throw fault(.unexpectedEnd)
    }

    private func validated(_ text: ArraySlice<UInt8>, from start: Int) throws(JSONSyntaxError) -> String {
        guard let text = String(validating: text, as: UTF8.self) else {
            throw JSONSyntaxError(offset: start, reason: .invalidUTF8)
        }
        return text
    }

    private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
        offset += 1
        guard let byte = current else { throw fault(.unexpectedEnd) }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default:
            offset -= 1
            throw fault(.invalidEscape)
        }
    }

    private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
        let start = offset
        let first = try fourHexDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw JSONSyntaxError(offset: start, reason: .unpairedSurrogate)
        }
        let second = try fourHexDigits()
        guard UTF16.isTrailSurrogate(second) else {
            throw JSONSyntaxError(offset: start, reason: .unpairedSurrogate)
        }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func fourHexDigits() throws(JSONSyntaxError) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current else { throw fault(.unexpectedEnd) }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault(.invalidEscape) }
            value = value << 4 | UInt16(digit)
            offset += 1
        }
        return value
    }
}
