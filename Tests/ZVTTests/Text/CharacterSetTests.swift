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

    /// Code points of 80...FF by the codec of Python 3.
    private static let codePage437 = """
        00C7 00FC 00E9 00E2 00E4 00E0 00E5 00E7 00EA 00EB 00E8 00EF 00EE 00EC 00C4 00C5
        00C9 00E6 00C6 00F4 00F6 00F2 00FB 00F9 00FF 00D6 00DC 00A2 00A3 00A5 20A7 0192
        00E1 00ED 00F3 00FA 00F1 00D1 00AA 00BA 00BF 2310 00AC 00BD 00BC 00A1 00AB 00BB
        2591 2592 2593 2502 2524 2561 2562 2556 2555 2563 2551 2557 255D 255C 255B 2510
        2514 2534 252C 251C 2500 253C 255E 255F 255A 2554 2569 2566 2560 2550 256C 2567
        2568 2564 2565 2559 2558 2552 2553 256B 256A 2518 250C 2588 2584 258C 2590 2580
        03B1 00DF 0393 03C0 03A3 03C3 00B5 03C4 03A6 0398 03A9 03B4 221E 03C6 03B5 2229
        2261 00B1 2265 2264 2320 2321 00F7 2248 00B0 2219 00B7 221A 207F 00B2 25A0 00A0
        """

    @Test func `code page 437 is that of an independent codec`() {
        let expected = Self.codePage437.split(whereSeparator: \.isWhitespace).map { UInt32($0, radix: 16) }
        #expect(CharacterSet.cp437.decode(UInt8(0x80)...0xFF).unicodeScalars.map(\.value) == expected)
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
        #expect(CharacterSet.allCases.map(\.tagValue) == [0xFF, 0x01, 0x0F, 0xFE, 0x00, 0xFF])
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

    @Test func automaticReadsEachTextInItsOwnSet() {
        let latin = Array("Autorisierung l".utf8) + [0xE4] + Array("uft".utf8)
        let cp437 = Array("Autorisierung l".utf8) + [0x84] + Array("uft".utf8)
        #expect(CharacterSet.automatic.decode(latin) == "Autorisierung läuft")
        #expect(CharacterSet.automatic.decode(cp437) == "Autorisierung läuft")
        #expect(CharacterSet.automatic.decode(Array("läuft".utf8)) == "läuft")
    }
}
