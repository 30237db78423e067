/// Turns text into one byte per printed character of a code page, with ``LayoutMark``s between them.
///
/// Whatever the text holds, the result holds only printable bytes (20h to 7Eh, 80h to FFh) and layout marks, so nothing
/// in a text can act as a printer command. What the page lacks is transliterated and noted.
struct TextConverter: Sendable {
    let table: CodePageTable
    /// Each character that was replaced, once, in the order of appearance.
    private(set) var substitutions: [Substitution] = []
    private var substituted: Set<Character> = []

    init(codePage: CodePage) {
        table = CodePageTable.of(codePage)
    }

    /// Appends the cells of a text.
    /// - Returns: whether layout marks are among them.
    mutating func append(_ text: String, to cells: inout [UInt8]) -> Bool {
        let bytes = text.utf8.span
        var hasMarks = false
        var position = 0
        while true {
            let rest = bytes.extracting(position...)
            let plain = Self.printableASCII(atStartOf: rest)
            if plain > 0 { cells.append(copying: rest.extracting(first: plain)) }
            guard plain < rest.count else { return hasMarks }
            position += plain
            if let common = table.commonByte(in: bytes, at: position) {
                cells.append(common.byte)
                position += common.length
                continue
            }
            hasMarks = appendSpecial(bytes, at: &position, to: &cells) || hasMarks
        }
    }

    private static func printableASCII(atStartOf bytes: Span<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { buffer in buffer.firstIndex { $0 &- 0x20 >= 0x5F } ?? buffer.count }
    }

    /// Handles one control character or one character outside ASCII with all marks that combine with it.
    private mutating func appendSpecial(_ bytes: Span<UInt8>, at position: inout Int, to cells: inout [UInt8]) -> Bool {
        let (scalar, next) = Self.scalar(in: bytes, at: position)
        let start = position
        position = next
        // The first combining mark is U+0300, CC 80 in UTF-8.
        let mayCombine = next < bytes.count && bytes[next] >= 0xCC
        if scalar.value >= 0x300, Self.combines(scalar) {
            let marks = [scalar] + Self.combiningMarks(in: bytes, at: &position)
            guard start > 0, bytes[start - 1] > 0x20, bytes[start - 1] < 0x7F, !cells.isEmpty else {
                appendReplacement("?", of: Self.character(marks), kind: .unprintable, to: &cells)
                return false
            }
            cells.removeLast()
            appendCombined(Unicode.Scalar(bytes[start - 1]), marks: marks, to: &cells)
            return false
        }
        // Nothing combines with a control character.
        if mayCombine, scalar.value >= 0xA0 {
            let marks = Self.combiningMarks(in: bytes, at: &position)
            if !marks.isEmpty {
                appendCombined(scalar, marks: marks, to: &cells)
                return false
            }
        }
        if scalar == "\r", next < bytes.count, bytes[next] == 0x0A { position += 1 }
        return appendAlone(scalar, to: &cells)
    }

    private mutating func appendAlone(_ scalar: Unicode.Scalar, to cells: inout [UInt8]) -> Bool {
        if let byte = table.byte(for: scalar) {
            cells.append(byte)
            return false
        }
        switch scalar {
        case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
            cells.append(LayoutMark.lineFeed)
            return true
        case "\u{A0}", "\u{2007}", "\u{202F}":
            cells.append(LayoutMark.noBreakSpace)
            return true
        case "\u{AD}":
            cells.append(LayoutMark.softHyphen)
            return true
        case "\u{200B}":
            cells.append(LayoutMark.breakOpportunity)
            return true
        case "\t":
            cells.append(0x20)
        default:
            if scalar.properties.generalCategory == .spaceSeparator {
                cells.append(0x20)
            } else if !scalar.properties.isDefaultIgnorableCodePoint {
                appendMissing(scalar, as: Character(scalar), to: &cells)
            }
        }
        return false
    }

    /// Appends a base character with the marks that combine with it: composed if the page has it so, else as much of it as
    /// the page has.
    private mutating func appendCombined(_ base: Unicode.Scalar, marks: [Unicode.Scalar], to cells: inout [UInt8]) {
        let visible = marks.filter { !$0.properties.isDefaultIgnorableCodePoint }
        let original = Self.character([base] + visible)
        if let byte = table.byte(for: original) {
            cells.append(byte)
            return
        }
        for mark in visible {
            let partial = Self.character([base, mark])
            guard let byte = table.byte(for: partial), let printed = table.characters[Int(byte)] else { continue }
            appendReplacement(String(printed), of: original, kind: .transliterated, to: &cells, as: [byte])
            return
        }
        let byte = base.isASCII ? UInt8(ascii: base) : table.byte(for: base)
        if let byte, let printed = table.characters[Int(byte)] {
            appendReplacement(String(printed), of: original, kind: .transliterated, to: &cells, as: [byte])
        } else {
            appendMissing(base, as: original, to: &cells)
        }
    }

    private mutating func appendMissing(_ scalar: Unicode.Scalar, as original: Character, to cells: inout [UInt8]) {
        if let ascii = Transliteration.ascii(for: scalar) {
            appendReplacement(ascii, of: original, kind: .transliterated, to: &cells)
        } else {
            appendReplacement("?", of: original, kind: .unprintable, to: &cells)
        }
    }

    private mutating func appendReplacement(
        _ replacement: String, of original: Character, kind: Substitution.Kind, to cells: inout [UInt8],
        as bytes: [UInt8]? = nil
    ) {
        if let bytes { cells.append(contentsOf: bytes) } else { cells.append(contentsOf: replacement.utf8) }
        guard substituted.insert(original).inserted else { return }
        substitutions.append(Substitution(original: original, replacement: replacement, kind: kind))
    }
}
