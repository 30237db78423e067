extension TextConverter {
    /// Decodes the scalar at a position of a string's UTF-8, which is valid by construction.
    static func scalar(in bytes: Span<UInt8>, at position: Int) -> (Unicode.Scalar, next: Int) {
        let first = UInt32(bytes[position])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = length == 1 ? first : first & (0x7F >> UInt32(length))
        for offset in 1..<max(length, 1) where position + offset < bytes.count {
            value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", position + length)
    }

    /// Takes all combining marks at a position.
    static func combiningMarks(in bytes: Span<UInt8>, at position: inout Int) -> [Unicode.Scalar] {
        var marks: [Unicode.Scalar] = []
        while position < bytes.count, bytes[position] >= 0xCC {
            let (scalar, next) = scalar(in: bytes, at: position)
            guard combines(scalar) else { break }
            marks.append(scalar)
            position = next
        }
        return marks
    }

    static func combines(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// One character of several scalars. The scalars are a base and marks, which no text segmentation separates; should it
    /// ever do so, the first part stands for the whole.
    static func character(_ scalars: [Unicode.Scalar]) -> Character {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text).first ?? "\u{FFFD}"
    }
}
