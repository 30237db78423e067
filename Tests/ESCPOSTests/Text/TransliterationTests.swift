import ESCPOS
import Testing

@Suite struct TransliterationTests {
    private func lines(_ text: String, _ page: CodePage = .cp858) -> LaidOutReceipt {
        Layout(columns: 48, codePage: page).lay(out: ReceiptDocument([.text(text)]))
    }

    @Test(arguments: [
        ("„Gebühr“ – 5 €", "\"Gebühr\" - 5 €"), ("Müller‑Lüdenscheidt", "Müller-Lüdenscheidt"),
        ("und so weiter…", "und so weiter..."),
        ("ﬁnanzamt, Soﬃt", "finanzamt, Soffit"), ("STRAẞE", "STRASSE"), ("Łukasz Żółć", "Lukasz Zólc"),
        ("Čapek, Ångström", "Capek, Ångström"),
        ("Œuvre, œuf", "OEuvre, oeuf"), ("Nguyễn Thị", "Nguyen Thi"), ("٣ ④ ⁷", "3 4 7"),
        ("10 km → 5 km", "10 km -> 5 km"), ("№ 7 ™", "Nr. 7 (TM)"),
    ])
    func `What CP858 lacks is written with what it has`(text: String, printed: String) {
        #expect(lines(text).plainLines == [printed])
    }

    @Test func `CP437 has neither euro nor section sign and CP850 no euro`() {
        #expect(lines("§ 5: 3 €", .cp437).plainLines == ["Par. 5: 3 EUR"])
        #expect(lines("§ 5: 3 €", .cp850).plainLines == ["§ 5: 3 EUR"])
    }

    @Test func `Windows-1252 prints typographic quotes and dashes as they are`() {
        let receipt = lines("„Gebühr“ – ‚x‘ €", .wpc1252)
        #expect(receipt.plainLines == ["„Gebühr“ – ‚x‘ €"])
        #expect(receipt.substitutions == [])
    }

    @Test func `Each replaced character is reported once, in the order of appearance`() {
        #expect(
            lines("„a“ „b“ 漢漢 ł").substitutions == [
                Substitution(original: "„", replacement: "\"", kind: .transliterated),
                Substitution(original: "“", replacement: "\"", kind: .transliterated),
                Substitution(original: "漢", replacement: "?", kind: .unprintable),
                Substitution(original: "ł", replacement: "l", kind: .transliterated),
            ])
    }

    @Test func `A character of several marks keeps the one the page has`() {
        let receipt = lines("a\u{323}\u{308} q\u{308}")
        #expect(receipt.plainLines == ["ä q"])
        #expect(receipt.substitutions.map(\.original) == ["a\u{323}\u{308}", "q\u{308}"])
    }

    @Test func `A mark without a letter is one question mark and takes nothing with it`() {
        #expect(lines("\u{308}x").plainLines == ["?x"])
        #expect(lines("a\n\u{308}x").plainLines == ["a", "?x"])
    }

    @Test func `Invisible characters print as nothing and are no loss`() {
        let receipt = lines("a\u{200D}b\u{FEFF}c\u{2060}d\u{200E}e")
        #expect(receipt.plainLines == ["abcde"])
        #expect(receipt.substitutions == [])
    }

    @Test func `All line ends end a line, a tab is a space`() {
        #expect(lines("a\r\nb\rc\nd\u{2028}e\u{85}f\tg").plainLines == ["a", "b", "c", "d", "e", "f g"])
    }

    @Test func `Control characters become question marks and are reported`() {
        let receipt = lines("a\u{1B}@b\u{1D}V\u{0}c\u{7F}\u{9B}")
        #expect(receipt.plainLines == ["a?@b?V?c??"])
        #expect(receipt.substitutions.allSatisfy { $0.kind == .unprintable })
        #expect(receipt.substitutions.map(\.original) == ["\u{1B}", "\u{1D}", "\u{0}", "\u{7F}", "\u{9B}"])
    }

    @Test(arguments: CodePage.allCases) func `No text puts a control byte other than a line feed on the wire`(
        page: CodePage
    ) throws {
        var profile = PrinterProfile.epson80
        profile.codePage = page
        let encoder = Encoder(profile: profile)
        let preamble = try encoder.encode(ReceiptDocument()).bytes
        var random = SeededRandom(seed: 858)
        for _ in 0..<300 {
            let text = random.text(length: 60)
            let bytes = try encoder.encode(ReceiptDocument([.text(text)])).bytes.dropFirst(preamble.count)
            #expect(bytes.allSatisfy { $0 == 0x0A || ($0 >= 0x20 && $0 != 0x7F) }, "\(text.debugDescription)")
        }
    }
}
