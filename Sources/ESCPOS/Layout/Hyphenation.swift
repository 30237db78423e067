/// Finds where a long word is best broken, by the rule of German spelling that the last consonant before a vowel goes to
/// the next line ("Gebüh-ren", "Über-wa-chung") and that ch, ck, ph, sch and th stay together. It knows no words, so a
/// compound may break beside its seam; what matters on a receipt is that the parts can be spoken.
struct Hyphenation {
    /// How far before the end of the line a better place is looked for.
    private static let farthestBack = 5
    /// Letters that must stay before and behind a break.
    static let fewestBefore = 2
    static let fewestBehind = 3

    let table: CodePageTable

    /// Where the next line starts if the word must break at `limit` or before. A word without a good place breaks at
    /// `limit`.
    func place(in text: [UInt8], word: Range<Int>, limit: Int) -> Int {
        let earliest = max(word.lowerBound + Self.fewestBefore, limit - Self.farthestBack)
        guard earliest <= limit else { return limit }
        return (earliest...limit).last { isSyllableStart(text, word, at: $0) } ?? limit
    }

    private func isSyllableStart(_ text: [UInt8], _ word: Range<Int>, at position: Int) -> Bool {
        guard word.upperBound - position >= Self.fewestBehind, !isVowel(text[position]) else { return false }
        let before = table.lowercase(text[position - 1])
        let rest = text[position..<word.upperBound].prefix(3).map(table.lowercase)
        if Self.pairs.contains([before, rest[0]]) || (before == Self.s && rest.starts(with: [Self.c, Self.h])) {
            return false
        }
        let onset = rest == [Self.s, Self.c, Self.h] ? 3 : Self.pairs.contains(Array(rest.prefix(2))) ? 2 : 1
        return position + onset < word.upperBound && isVowel(text[position + onset])
    }

    private func isVowel(_ cell: UInt8) -> Bool { table.isVowel[Int(cell)] }

    private static let c: UInt8 = 0x63
    private static let h: UInt8 = 0x68
    private static let s: UInt8 = 0x73
    /// ch, ck, ph, th.
    private static let pairs: [[UInt8]] = [[c, h], [c, 0x6B], [0x70, h], [0x74, h]]
}
