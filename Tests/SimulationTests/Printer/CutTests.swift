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
        // The knife is 104 dots away. The 24 dots of line 7 end 96 dots before the head: it goes through them.
        let sheet = try #require(bench.outputs.first)
        #expect(sheet.text.hasSuffix("\n7"))
        #expect(sheet.defects.contains("the knife went through a line"))
        #expect(sheet.defects.contains("printed lines were left behind the knife"))
        bench.sendHex("1D564200")
        #expect(bench.receipts.last == "8\n9\n10")
    }

    @Test func enoughLinesBeforeTheCutDoAsWell() {
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
