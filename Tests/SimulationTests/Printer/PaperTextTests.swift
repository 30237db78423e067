import Simulation
import Testing

@Suite struct PaperTextTests {
    @Test(arguments: [
        (0, "84948 18E999AE1", "äöüÄÖÜß"), (2, "84948 18E999AE1F5", "äöüÄÖÜß§"),
        (19, "8494818E999AE1F5D5", "äöüÄÖÜß§€"),
        (16, "E4F6FCC4D6DCDFA780", "äöüÄÖÜß§€"),
    ])
    func tablesOfAnEpson(_ table: Int, hex: String, text: String) {
        var bench = Bench.printer()
        bench.receive([0x1B, 0x74, UInt8(table)])
        bench.sendHex(hex)
        bench.print("\n")
        #expect(bench.device.uncut.text == text)
    }

    @Test func aTableThatIsNotThereShowsBoxes() {
        var bench = Bench.printer()
        bench.sendHex("1B740F A4 0A")
        #expect(bench.device.uncut.text == "\u{FFFD}")
        #expect(bench.device.complaints == ["code table 15 is not in this printer"])
    }

    @Test func aCloneTakesUmlautsForChineseUntilItIsTold() {
        var bench = Bench.printer { $0.startsInDoubleByteMode = true }
        bench.sendHex("1B401B7413")
        bench.print("Größe äü\n")
        bench.sendHex("1C2E")
        bench.print("Größe\n")
        // ö with ß, ä with ü: two bytes are one box.
        #expect(bench.device.uncut.text == "Gr\u{FFFD}e \u{FFFD}\nGröße")
    }

    @Test func germanNationalSet() {
        var bench = Bench.printer()
        bench.sendHex("1B5202")
        bench.print("{|}~[\\]@\n")
        #expect(bench.device.uncut.text == "äöüßÄÖÜ§")
    }

    @Test func unicode() {
        var bench = Bench.printer()
        bench.sendHex("1C284302003002")
        bench.receive(Array("Grüße – 5 €\n".utf8))
        bench.sendHex("1C284302003001 1B7413 D50A")
        #expect(bench.device.uncut.text == "Grüße – 5 €\n€")
    }

    @Test(arguments: [(PrinterSettings.Paper.columns32, 32), (.columns42, 42), (.columns48, 48)])
    func linesBreakAtTheWidth(_ paper: PrinterSettings.Paper, columns: Int) {
        var bench = Bench.printer { $0.paper = paper }
        bench.print(String(repeating: "x", count: columns) + "y\n")
        #expect(bench.device.uncut.text == String(repeating: "x", count: columns) + "\ny")
    }

    @Test func alignmentAndSize() {
        var bench = Bench.printer { $0.paper = .columns32 }
        bench.sendHex("1B6101 1D2111")
        bench.print("MITTE\n")
        bench.sendHex("1D2100 1B6102")
        bench.print("rechts\n")
        // Ten columns of 32 are used by five characters of double width.
        let expected = String(repeating: " ", count: 11) + "MITTE\n" + String(repeating: " ", count: 26) + "rechts"
        #expect(bench.device.uncut.text == expected)
    }

    @Test func positionsInDots() {
        var bench = Bench.printer()
        bench.print("Summe")
        // 480 dots are column 40.
        bench.sendHex("1B24E001")
        bench.print("12,00\n")
        #expect(bench.device.uncut.text == "Summe" + String(repeating: " ", count: 35) + "12,00")
    }

    @Test func tabStops() {
        var bench = Bench.printer()
        bench.print("a\tb\n")
        bench.sendHex("1B440A1400")
        bench.print("a\tb\tc\n")
        #expect(bench.device.uncut.text == "a       b\na         b         c")
    }

    @Test func blankLinesStay() {
        var bench = Bench.printer()
        bench.print("a\n\n\nb")
        bench.sendHex("1B6402")
        bench.print("c\n")
        #expect(bench.device.uncut.text == "a\n\n\nb\n\nc")
    }

    @Test func anyWayTheBytesAreCutGivesTheSamePaper() {
        let job =
            bytes("1B401B74131B6101") + [0x94]
            + bytes(
                "0A1D763000020001 00AA55 1C284302003002 E282AC C3B6 1C284302003001 0A1B45015A0A 1D284C0200 3032 410A")
        var whole = Bench.printer()
        whole.receive(job)
        var single = Bench.printer()
        for byte in job { single.receive([byte]) }
        #expect(whole.device.uncut == single.device.uncut)
        #expect(whole.device.uncut.text.contains("ö"))
        #expect(whole.device.uncut.text.contains("€ö"))
    }

    @Test func whatNoPrinterKnowsIsSaid() {
        var bench = Bench.printer()
        bench.sendHex("1B01 1D28630100 00")
        bench.print("weiter\n")
        #expect(bench.device.complaints == ["unknown command 1B01", "unknown command 1D2863"])
        #expect(bench.device.uncut.text == "weiter")
    }

    @Test func commandsWithinALineAreIgnoredAsByRealPrinters() {
        var bench = Bench.printer()
        bench.print("abc")
        bench.sendHex("1B6102")
        bench.print("def\n")
        #expect(bench.device.uncut.text == "abcdef")
        #expect(bench.device.complaints == ["justification within a line is ignored"])
    }
}
