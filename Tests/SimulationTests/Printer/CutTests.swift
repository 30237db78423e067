import Simulation
import Testing

@Suite struct CutTests {
    @Test func feedingToTheKnifeGivesAWholeReceipt() throws {
        var bench = Bench.printer()
        bench.print("eins\nzwei\n")
        bench.sendHex("1D564200")
        #expect(bench.receipts == ["eins\nzwei"])
        let sheet = try #require(bench.outputs.first)
        #expect(sheet.end == .partialCut)
        #expect(sheet.defects.isEmpty)
    }

    @Test func cuttingAtOnceLeavesTheLastLinesBehind() throws {
        var bench = Bench.printer()
        for line in 1...10 { bench.print("\(line)\n") }
        bench.sendHex("1D5600")
        // The knife is 104 dots away: three lines and a half of 30 dots are not past it yet.
        let sheet = try #require(bench.outputs.first)
        #expect(sheet.text.hasSuffix("\n7") || sheet.text.hasSuffix("\n6"))
        #expect(sheet.defects.contains("printed lines were left behind the knife"))
        bench.sendHex("1D564200")
        #expect(bench.receipts.last?.hasSuffix("10") == true)
    }

    @Test func enoughLinesBeforeThecutDoAsWell() {
        var bench = Bench.printer()
        bench.print("eins\n")
        bench.sendHex("1B6404 1D5600")
        #expect(bench.receipts == ["eins"])
        #expect(bench.outputs.first?.end == .fullCut)
        #expect(bench.outputs.first?.defects == [])
    }

    @Test func withoutKnifeItIsTornOff() {
        var bench = Bench.printer { $0.hasCutter = false }
        bench.print("eins\n")
        bench.sendHex("1D564200")
        #expect(bench.outputs.isEmpty)
        bench.act(.tear)
        #expect(bench.receipts == ["eins"])
        #expect(bench.outputs.first?.end == .torn)
    }

    @Test func anEmptyCutIsAnEmptySheet() {
        var bench = Bench.printer()
        bench.sendHex("1D564200")
        #expect(bench.receipts == [""])
    }
}
