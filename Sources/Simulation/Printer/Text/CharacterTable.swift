/// What a byte of text looks like with the tables that are selected now.
struct CharacterTable: Hashable, Sendable {
    /// nil for a number that the printer does not know: its upper half prints as boxes.
    var page: PrinterCodePage? = .cp437
    /// ESC R: 2 puts the German letters in the places of brackets and braces.
    var isGerman = false
    var isUnicode = false
    /// Two bytes from 80 on are one character of a Chinese set, until FS . ends that.
    var isDoubleByte = false

    static let box: Unicode.Scalar = "\u{FFFD}"

    /// All characters of a run of bytes.
    func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        if isUnicode { return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars) }
        guard isDoubleByte else { return bytes.map(scalar) }
        var scalars: [Unicode.Scalar] = []
        var isSecond = false
        for byte in bytes {
            if byte >= 0x80 || isSecond {
                // What a German receipt would show there is foreign to it; one box takes the place of both bytes.
                if isSecond { scalars.append(Self.box) }
                isSecond.toggle()
            } else {
                scalars.append(scalar(byte))
            }
        }
        return scalars
    }

    private func scalar(_ byte: UInt8) -> Unicode.Scalar {
        if byte >= 0x80 {
            guard let upper = page?.upperHalf, Int(byte) - 0x80 < upper.count else { return Self.box }
            return upper[Int(byte) - 0x80]
        }
        if isGerman, let letter = Self.german[byte] { return letter }
        return byte == 0x7F ? Self.box : Unicode.Scalar(byte)
    }

    private static let german: [UInt8: Unicode.Scalar] = [
        0x40: "§", 0x5B: "Ä", 0x5C: "Ö", 0x5D: "Ü", 0x7B: "ä", 0x7C: "ö", 0x7D: "ü", 0x7E: "ß",
    ]
}
