import ESCPOS
import Testing

/// A whole receipt on the three common widths. The lines were set by hand.
@Suite struct GoldenReceiptTests {
    private static let receipt = ReceiptDocument([
        .text("Stadt Neustadt an der Weinstraße", TextStyle(alignment: .centre, emphasis: .bold)),
        .text("Bürgerbüro", .centred),
        .rule(),
        .columns([.left("Quittung Nr. 4711"), .right("22.11.2026 10:42")]),
        .columns([Column("1", width: .fixed(2)), .left("Führungszeugnis (§ 30 BZRG)"), .right("13,00 €")]),
        .columns([Column("2", width: .fixed(2)), .left("Aufenthaltsbescheinigungen"), .right("20,00 €")]),
        .rule("="),
        .columns([.left("Summe", emphasis: .bold), .right("33,00 €", emphasis: .bold)]),
        .feed(lines: 1),
        .text("Bitte bewahren Sie diesen Beleg sorgfältig auf.", TextStyle(font: .b)),
        .qr("ZS1;4711"),
        .cut(),
    ])

    private func lines(_ profile: PrinterProfile) -> [String] {
        Layout(profile: profile).lay(out: Self.receipt).plainLines
    }

    @Test func `On 32 columns long descriptions wrap beside their amounts`() {
        #expect(
            lines(.generic58) == [
                "Stadt Neustadt an der Weinstraße",
                "           Bürgerbüro",
                "--------------------------------",
                "Quittung Nr.    22.11.2026 10:42",
                "4711",
                "1  Führungszeugnis (§ 30 13,00 €",
                "   BZRG)",
                "2  Aufenthaltsbescheini- 20,00 €",
                "   gungen",
                "================================",
                "Summe                    33,00 €",
                "",
                "Bitte bewahren Sie diesen Beleg sorgfältig",
                "auf.",
                "[QR: ZS1;4711]",
                "- - - - - - - - - - - - - - - -",
            ])
    }

    @Test func `On 42 columns every line of the receipt fits`() {
        #expect(
            lines(.epson180) == [
                "     Stadt Neustadt an der Weinstraße",
                "                Bürgerbüro",
                "------------------------------------------",
                "Quittung Nr. 4711         22.11.2026 10:42",
                "1  Führungszeugnis (§ 30 BZRG)     13,00 €",
                "2  Aufenthaltsbescheinigungen      20,00 €",
                "==========================================",
                "Summe                              33,00 €",
                "",
                "Bitte bewahren Sie diesen Beleg sorgfältig auf.",
                "[QR: ZS1;4711]",
                "- - - - - - - - - - - - - - - - - - - - -",
            ])
    }

    @Test func `On 48 columns the amounts stand at the right edge`() {
        #expect(
            lines(.epson80) == [
                "        Stadt Neustadt an der Weinstraße",
                "                   Bürgerbüro",
                "------------------------------------------------",
                "Quittung Nr. 4711               22.11.2026 10:42",
                "1  Führungszeugnis (§ 30 BZRG)           13,00 €",
                "2  Aufenthaltsbescheinigungen            20,00 €",
                "================================================",
                "Summe                                    33,00 €",
                "",
                "Bitte bewahren Sie diesen Beleg sorgfältig auf.",
                "[QR: ZS1;4711]",
                "- - - - - - - - - - - - - - - - - - - - - - - -",
            ])
    }

    @Test func `Plain text is the lines, each ended by a line feed`() {
        let text = Layout(columns: 8).lay(out: ReceiptDocument([.text("a"), .qr("x\ny")])).plainText
        #expect(text == "a\n[QR: x\\ny]\n")
    }
}
