import ESCPOS
import Testing

@Suite struct ParagraphTests {
    private func lines(_ text: String, _ columns: Int, _ style: TextStyle = .plain) -> [String] {
        Layout(columns: columns).lay(out: ReceiptDocument([.text(text, style)])).plainLines
    }

    @Test func `Text wraps between words and swallows the space it breaks at`() {
        #expect(lines("Bitte bewahren Sie den Beleg auf.", 16) == ["Bitte bewahren", "Sie den Beleg", "auf."])
        #expect(lines("12345678 abcdefgh", 8) == ["12345678", "abcdefgh"])
        #expect(lines("abc    defghijk", 8) == ["abc", "defghijk"])
    }

    @Test func `A text that fits is left alone, spaces and all`() {
        #expect(lines("  a  b", 8) == ["  a  b"])
        #expect(lines("", 8) == [""])
        #expect(lines("a\n\nb\n", 8) == ["a", "", "b", ""])
    }

    @Test func `An indentation is no place to break`() {
        #expect(lines("    Meldebescheinigung", 16) == ["    Meldebe-", "scheinigung"])
    }

    @Test func `A compound breaks behind its hyphen or slash`() {
        #expect(lines("Kraftfahrzeug-Zulassung", 16) == ["Kraftfahrzeug-", "Zulassung"])
        #expect(lines("Einzahlung/Auszahlung", 12) == ["Einzahlung/", "Auszahlung"])
    }

    @Test func `Dates, negative amounts and numbers are not broken at hyphen or slash`() {
        #expect(lines("vom 01/2026-03", 12) == ["vom", "01/2026-03"])
        #expect(lines("Betrag -5,00", 10) == ["Betrag", "-5,00"])
    }

    @Test func `A word longer than the line is broken between syllables`() {
        #expect(
            lines("Rindfleischetikettierungsüberwachung", 16) == ["Rindfleischeti-", "kettierungsüber-", "wachung"])
        #expect(lines("Personalausweis", 14) == ["Personalaus-", "weis"])
        #expect(lines("Abcdefghi", 8) == ["Abc-", "defghi"])
    }

    @Test func `Letters that are one sound stay together`() {
        #expect(lines("Verwaltungsfachangestellter", 14) == ["Verwaltungsfa-", "changestellter"])
        #expect(lines("Taschenrechner", 8) == ["Taschen-", "rechner"])
        #expect(lines("Zuckerwaren", 8) == ["Zucker-", "waren"])
    }

    @Test func `A word without syllables is broken where the line ends and leaves three letters`() {
        #expect(lines("Bcdfghjklmn", 8) == ["Bcdfghj-", "klmn"])
        #expect(lines("Bcdfghjkl", 8) == ["Bcdfgh-", "jkl"])
    }

    @Test func `A long number or address is broken without a hyphen`() {
        #expect(lines("DE02120300000000202051", 12) == ["DE0212030000", "0000202051"])
        #expect(lines("https://stadt.example/beleg", 14) == ["https://stadt.", "example/beleg"])
    }

    @Test func `Soft hyphens show only where the line breaks`() {
        #expect(lines("Melde\u{AD}be\u{AD}schei\u{AD}nigung", 10) == ["Meldebe-", "schei-", "nigung"])
        #expect(lines("Melde\u{AD}be\u{AD}schei\u{AD}nigung", 40) == ["Meldebescheinigung"])
    }

    @Test func `A no-break space keeps amount and currency together`() {
        #expect(lines("Summe 12,00\u{A0}€", 12) == ["Summe", "12,00 €"])
        #expect(lines("Summe 12,00 €", 12) == ["Summe 12,00", "€"])
    }

    @Test func `A zero-width space is a place to break that is not seen`() {
        #expect(lines("aaaaaaa\u{200B}bbbb", 8) == ["aaaaaaa", "bbbb"])
        #expect(lines("aaa\u{200B}bbbb", 8) == ["aaabbbb"])
    }

    @Test func `Centred and right aligned lines are padded in front`() {
        #expect(lines("Quittung", 14, .centred) == ["   Quittung"])
        #expect(lines("Quittung", 15, .centred) == ["   Quittung"])
        #expect(lines("9,00", 8, TextStyle(alignment: .right)) == ["    9,00"])
    }

    @Test func `Double width takes two cells a letter`() {
        let wide = TextStyle(alignment: .right, emphasis: .doubleWidth)
        #expect(lines("Summe Ende", 12, wide) == ["    Summe", "      Ende"])
    }

    @Test func `Font B has its own number of columns`() {
        let layout = Layout(columns: 8, smallColumns: 12)
        let document = ReceiptDocument([.text("aaaa bbbb cc", TextStyle(font: .b)), .text("aaaa bbbb cc")])
        #expect(layout.lay(out: document).plainLines == ["aaaa bbbb cc", "aaaa", "bbbb cc"])
    }

    @Test func `Widths below eight are taken as eight`() {
        #expect(lines("aaaa bbbb", 0) == ["aaaa", "bbbb"])
    }

    @Test(arguments: [8, 9, 13, 32, 42, 48]) func `No printed character is ever lost and no line too long`(columns: Int)
    {
        var random = SeededRandom(seed: UInt64(columns))
        let letters = Array("abcdefgäöüß0123456789/.:")
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                for _ in 0..<Int.random(in: 1...40, using: &random) {
                    text.append(letters[Int.random(in: 0..<letters.count, using: &random)])
                }
                text += String(repeating: " ", count: Int.random(in: 1...3, using: &random))
            }
            let printed = lines(text, columns)
            // The alphabet holds no hyphen, so every one printed is a break.
            let rejoined = printed.map { $0.hasSuffix("-") ? String($0.dropLast()) : $0 }.joined()
            #expect(rejoined.filter { $0 != " " } == text.filter { $0 != " " })
            #expect(printed.allSatisfy { $0.count <= columns })
        }
    }
}
