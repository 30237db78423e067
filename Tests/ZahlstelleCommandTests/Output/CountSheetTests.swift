import Interface
import Testing

@testable import zahlstelle

@Suite struct CountSheetTests {
    private static let plain = Screen(hasColours: false, width: nil)

    private static func lines(expected: Int64?, difference: Int64?) -> [String] {
        let sheet = CountSheet(
            pieces: [.init(value: 50, pieces: 3), .init(value: 1, pieces: 0), .init(value: 5000, pieces: 20)],
            reply: .init(counted: 100_150, expected: expected, difference: difference, entry: 12, hash: "00ff"))
        return sheet.lines(plain)
    }

    @Test func `pieces stand by value, with their sums and what is missing`() {
        #expect(
            Self.lines(expected: 100_200, difference: -50) == [
                "Wert EUR  Stück  Betrag EUR",
                "   50,00     20    1.000,00",
                "    0,50      3        1,50",
                "",
                "  Gezählt        1.001,50 EUR",
                "  Nach dem Buch  1.002,00 EUR",
                "  Differenz      0,50 EUR zu wenig",
                "  Eintrag        12",
                "  Hash           00ff",
            ])
        #expect(Self.lines(expected: 100_000, difference: 150).contains("  Differenz      1,50 EUR zu viel"))
        #expect(Self.lines(expected: 100_150, difference: 0).contains("  Differenz      keine"))
    }

    @Test func `who counts blind is not shown what should be there`() {
        let lines = Self.lines(expected: nil, difference: nil)
        #expect(!lines.contains { $0.contains("Differenz") || $0.contains("Buch") })
    }
}
