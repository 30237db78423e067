import ESCPOS
import Testing

@Suite struct RowTests {
    private func lines(_ columns: [Column], _ width: Int, font: Font = .a) -> [String] {
        Layout(columns: width).lay(out: ReceiptDocument([.columns(columns, font: font)])).plainLines
    }

    @Test func `The amount stands at the right edge, the text beside it`() {
        #expect(lines([.left("Ausweis"), .right("37,00 €")], 20) == ["Ausweis      37,00 €"])
    }

    @Test func `The text wraps in its own column and the amount stands on the first line`() {
        #expect(
            lines([.left("Führungszeugnis für Behörden"), .right("13,00 €")], 24) == [
                "Führungszeugnis  13,00 €", "für Behörden",
            ])
    }

    @Test func `Fixed columns keep their width and a long number widens them instead of breaking`() {
        let row: (String) -> [Column] = { amount in
            [Column("2 x", width: .fixed(5)), .left("Kopie"), Column(amount, width: .fixed(8), alignment: .right)]
        }
        #expect(lines(row("1,00"), 24) == ["2 x   Kopie         1,00"])
        #expect(lines(row("1234567,89"), 24) == ["2 x   Kopie   1234567,89"])
    }

    @Test func `Remaining columns share what is left, the first ones get the odd cells`() {
        let row = [Column("aaaaaaaa"), Column("bbbbbbbb"), Column("cccccccc", alignment: .right)]
        #expect(lines(row, 27) == ["aaaaaaaa  bbbbbbbb cccccccc"])
    }

    @Test func `Columns that do not fit side by side stand one below the other`() {
        #expect(lines([.left("Gebühr"), .right("1.234.567,89 €")], 16) == ["Gebühr", "  1.234.567,89 €"])
    }

    @Test func `Empty cells keep their place and a line never ends in spaces`() {
        #expect(lines([.left(""), .right("5,00")], 12) == ["        5,00"])
        #expect(lines([.left("a"), .right("")], 12) == ["a"])
        #expect(lines([], 12) == [""])
    }

    @Test func `A double width amount takes twice the cells`() {
        let row = [Column.left("Summe"), Column.right("9,00", emphasis: .doubleWidth)]
        #expect(lines(row, 16) == ["Summe     9,00"])
        let encoded = Layout(columns: 16).lay(out: ReceiptDocument([.columns(row)]))
        #expect(encoded.plainText == "Summe     9,00\n")
    }

    @Test func `A row in font B uses the columns of font B`() {
        let layout = Layout(columns: 12, smallColumns: 16)
        let document = ReceiptDocument([.columns([.left("ab"), .right("1,00")], font: .b)])
        #expect(layout.lay(out: document).plainLines == ["ab          1,00"])
    }

    @Test(arguments: [8, 12, 20, 32, 42, 48]) func `Nothing of a row is lost at any width`(width: Int) {
        var random = SeededRandom(seed: 7 + UInt64(width))
        let letters = Array("abcdefghijäöü")
        for _ in 0..<300 {
            let columns = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                var text = ""
                for _ in 0..<Int.random(in: 0...30, using: &random) {
                    let isSpace = Int.random(in: 0..<5, using: &random) == 0
                    text.append(isSpace ? " " : letters[Int.random(in: 0..<letters.count, using: &random)])
                }
                let widths: [Column.Width] = [.fixed(Int.random(in: 0...12, using: &random)), .content, .remaining]
                return Column(text, width: widths[Int.random(in: 0..<3, using: &random)])
            }
            let printed = lines(columns, width)
            let wanted = columns.map(\.text).joined().filter { $0 != " " }
            // Lines of wrapped columns interleave, so letters are counted.
            #expect(Self.counts(printed.joined().filter { $0 != " " && $0 != "-" }) == Self.counts(wanted))
            #expect(printed.allSatisfy { $0.count <= width }, "\(printed)")
        }
    }

    private static func counts(_ text: String) -> [Character: Int] {
        text.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
