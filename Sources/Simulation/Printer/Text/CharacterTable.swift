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

    /// The first bytes of a character whose rest has not come yet.
    private var held: [UInt8] = []

    /// All characters of a run of bytes, as far as they are whole.
    mutating func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        if isUnicode { return unicodeScalars(bytes) }
        return isDoubleByte ? doubleByteScalars(bytes) : bytes.map(scalar)
    }

    private mutating func unicodeScalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        let all = held + bytes
        held = Array(all.suffix(Self.unfinished(all)))
        return Array(String(decoding: all.dropLast(held.count), as: UTF8.self).unicodeScalars)
    }

    /// Bytes at the end that begin a UTF-8 sequence and do not finish it.
    private static func unfinished(_ bytes: [UInt8]) -> Int {
        for (index, byte) in bytes.suffix(3).reversed().enumerated() where byte >= 0xC0 {
            let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            return index + 1 < needed ? index + 1 : 0
        }
        return 0
    }

    /// What a German receipt would show there is foreign to such a table; one box takes the place of both bytes.
    private mutating func doubleByteScalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        for byte in bytes {
            if !held.isEmpty {
                held = []
                scalars.append(Self.box)
            } else if byte >= 0x80 {
                held = [byte]
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
