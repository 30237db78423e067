import ESCPOS
import Testing

@Suite struct VerbatimTests {
    private func lines(_ lines: [VerbatimLine], _ columns: Int) -> [String] {
        Layout(columns: columns).lay(out: ReceiptDocument([.verbatim(lines)])).plainLines
    }

    private static let slip = [
        VerbatimLine("Kundenbeleg", isCentred: true), VerbatimLine(""), VerbatimLine("Betrag         1,00"),
        VerbatimLine("TA-Nr.       000231"),
    ]

    @Test func `A block keeps its columns and stands in the middle`() {
        #expect(
            lines(Self.slip, 29) == [
                "         Kundenbeleg", "", "     Betrag         1,00", "     TA-Nr.       000231",
            ])
    }

    @Test func `Blanks at the ends of lines tell how wide the block is`() {
        #expect(lines([VerbatimLine("  a   "), VerbatimLine("b")], 10) == ["    a", "  b"])
        // On paper that has no room for them they count for nothing.
        #expect(lines([VerbatimLine("abcdefgh    "), VerbatimLine("b")], 10) == [" abcdefgh", " b"])
    }

    @Test func `A line in double width takes two cells a character`() {
        #expect(lines([VerbatimLine("abcd", emphasis: .doubleWidth), VerbatimLine("ef")], 12) == ["    abcd", "  ef"])
    }

    @Test func `On narrow paper a line gives up blanks of its widest gap`() {
        #expect(lines(Self.slip, 16) == ["  Kundenbeleg", "", "Betrag      1,00", "TA-Nr.    000231"])
    }

    @Test func `A line without blanks to give wraps`() {
        #expect(
            lines([VerbatimLine("Bitte Beleg aufbewahren"), VerbatimLine("a")], 12) == [
                "Bitte Beleg", "aufbewahren", "a",
            ])
    }

    @Test func `What steers a layout elsewhere does nothing here`() {
        #expect(lines([VerbatimLine("a\u{A0}b\u{AD}c\nd")], 8) == [" a bc d"])
    }
}
