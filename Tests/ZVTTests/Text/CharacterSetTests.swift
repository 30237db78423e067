import Testing

@testable import ZVT

@Suite struct CharacterSetTests {
    @Test(arguments: [
        (CharacterSet.cp437, "8E 99 9A 84 94 81 E1 15 C4 B3 DB F1 FF", "ÄÖÜäöüß\u{15}─│█±\u{A0}"),
        (.latin1, "C4 D6 DC E4 F6 FC DF A7 A4 BD", "ÄÖÜäöüß§¤½"),
        (.latin9, "C4 D6 DC E4 F6 FC DF A4 A6 A8 B4 B8 BC BD BE", "ÄÖÜäöüß€ŠšŽžŒœŸ"),
        (.utf8, "C384 C39F E282AC", "Äß€"),
        (.zvt7bit, "5B 5C 5D 7B 7C 7D 7E 7F 40 41", "ÄÖÜäöüßΔ@A"),
    ])
    func `a set decodes and encodes its letters`(set: CharacterSet, hex: String, text: String) throws {
        #expect(set.decode(unhex(hex)) == text)
        #expect(try set.encode(text) == unhex(hex))
    }

    @Test func `every byte of code page 437 has a character of its own`() throws {
        #expect(CodePage437.upperHalf.count == 128)
        let all = Array(UInt8.min...UInt8.max)
        for set in [CharacterSet.cp437, .latin1, .latin9] {
            let text = set.decode(all)
            #expect(Set(text.unicodeScalars).count == 256)
            #expect(try set.encode(text) == all)
        }
    }

    @Test func `corners of code page 437`() {
        let expected: [(UInt8, String)] = [
            (0x80, "Ç"), (0x8F, "Å"), (0x90, "É"), (0x9B, "¢"), (0x9E, "₧"), (0x9F, "ƒ"), (0xA0, "á"), (0xA8, "¿"),
            (0xAF, "»"), (0xB0, "░"), (0xBF, "┐"), (0xC0, "└"), (0xCD, "═"), (0xD0, "╨"), (0xDF, "▀"), (0xE0, "α"),
            (0xE6, "µ"), (0xEE, "ε"), (0xF0, "≡"), (0xF8, "°"), (0xFE, "■"),
        ]
        for (byte, character) in expected { #expect(CharacterSet.cp437.decode([byte]) == character) }
    }

    @Test func `the 7-bit set ignores the highest bit`() {
        #expect(CharacterSet.zvt7bit.decode([0xC1, 0xDB]) == "AÄ")
    }

    @Test(arguments: [
        (CharacterSet.cp437, "€" as Unicode.Scalar), (.latin1, "€"), (.latin9, "¤"), (.zvt7bit, "["), (.zvt7bit, "é"),
    ])
    func `a character that a set lacks is named`(set: CharacterSet, character: Unicode.Scalar) {
        #expect(throws: ZVTError(.unencodable(character.value), at: 2)) { try set.encode("ab" + String(character)) }
    }

    @Test func `damaged UTF-8 shows as replacement`() {
        #expect(CharacterSet.utf8.decode([0x41, 0xFC, 0x42]) == "A\u{FFFD}B")
    }

    @Test func `sets are known by their number on the wire and by their usual names`() {
        #expect(
            [0x00, 0x01, 0x0F, 0xFE, 0xFF, 0x02].map { CharacterSet(tagValue: $0) } == [
                .cp437, .latin1, .latin9, .utf8, .cp437, nil,
            ])
        #expect(CharacterSet.allCases.map(\.tagValue) == [0xFF, 0x01, 0x0F, 0xFE, 0x00])
        #expect(CharacterSet(name: "latin-1") == .latin1)
        #expect(CharacterSet(name: "ISO-8859-15") == .latin9)
        #expect(CharacterSet(name: "CP437") == .cp437)
        #expect(CharacterSet(name: "ebcdic") == nil)
        for set in CharacterSet.allCases { #expect(CharacterSet(name: set.rawValue) == set) }
    }

    @Test(arguments: [
        ("durchf\u{FC}hren", CharacterSet.latin1), ("H\u{C4}NDLERBELEG", .latin1), ("\u{D6}ffnen", .latin1),
        ("f\u{81}r", .cp437), ("H\u{8E}NDLERBELEG", .cp437), ("Gr\u{94}\u{E1}e", .cp437),
        ("\u{C4}\u{C4}\u{C4}\u{C4}", .latin9), ("plain", .latin9), ("x \u{FC} y", .latin9),
    ])
    func `umlauts beside letters tell the set`(text: String, expected: CharacterSet) {
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        #expect(CharacterSet.guess(bytes, otherwise: .latin9) == expected)
    }

    @Test func `whole UTF-8 is taken for UTF-8`() {
        #expect(CharacterSet.guess("Größe".utf8, otherwise: .cp437) == .utf8)
    }
}
