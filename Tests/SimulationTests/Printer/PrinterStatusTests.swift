import Simulation
import Testing

/// Answers of real printers, from escpos.md §1.5 to §1.8.
@Suite struct PrinterStatusTests {
    private static let questions = "100401 100402 100403 100404"

    @Test(arguments: [
        ([], "12121212"), ([PrinterAction.drawer(isOpen: true)], "16121212"), ([.paper(.out)], "1A32127E"),
        ([.cover(isOpen: true)], "1A161212"), ([.paper(.nearEnd)], "1212121E"), ([.cutterError(true)], "1A521A12"),
        ([.fatalError(true)], "1A523212"), ([.offline(true)], "1A121212"),
        // With the cover open the paper sensor hangs in the air.
        ([.cover(isOpen: true), .paper(.out)], "1A161212"),
    ])
    func realTimeStatus(_ actions: [PrinterAction], answer: String) {
        var bench = Bench.printer()
        for action in actions { bench.act(action) }
        bench.sendHex(Self.questions)
        #expect(bench.answers == answer)
    }

    @Test func automaticStatusComesAtOnceAndOnEveryChange() {
        var bench = Bench.printer()
        bench.sendHex("1D614F")
        #expect(hex(bench.take()) == "10000000")
        bench.act(.drawer(isOpen: true))
        #expect(hex(bench.take()) == "14000000")
        bench.act(.drawer(isOpen: false))
        bench.act(.paper(.nearEnd))
        #expect(hex(bench.take()) == "10000000" + "10000300")
        bench.act(.paper(.out))
        #expect(hex(bench.take()) == "18000F00")
        bench.act(.paper(.present))
        bench.act(.cover(isOpen: true))
        #expect(hex(bench.take()) == "10000000" + "38000000")
    }

    @Test func automaticStatusTellsOnlyWhatWasAskedFor() {
        var bench = Bench.printer()
        // Paper only.
        bench.sendHex("1D6108")
        _ = bench.take()
        bench.act(.drawer(isOpen: true))
        #expect(bench.answers == "")
        bench.act(.paper(.nearEnd))
        #expect(bench.answers == "14000300")
    }

    @Test func initialisingEndsIt() {
        var bench = Bench.printer()
        bench.sendHex("1D614F 1B40")
        _ = bench.take()
        bench.act(.paper(.out))
        #expect(bench.answers == "")
    }

    @Test func queuedStatus() {
        var bench = Bench.printer()
        bench.sendHex("1D7201 1D7202")
        #expect(hex(bench.take()) == "0000")
        bench.act(.paper(.nearEnd))
        bench.act(.drawer(isOpen: true))
        bench.sendHex("1D7201 1D7202")
        #expect(hex(bench.take()) == "0301")
        bench.act(.paper(.out))
        bench.sendHex("1D7201")
        // It waits its turn until there is paper.
        #expect(bench.answers == "")
        bench.act(.paper(.present))
        #expect(bench.answers == "00")
    }

    @Test func aProcessIDComesBackWhenEverythingBeforeIsPrinted() {
        var bench = Bench.printer { $0.speed = 100 }
        bench.print("Zeile\n")
        bench.sendHex("1D28480600 3030 30303432")
        #expect(bench.answers == "")
        // 30 dots at 8 dots a millimetre and 100 mm/s.
        bench.wait(36)
        #expect(bench.answers == "")
        bench.wait(1)
        #expect(bench.answers == "3722" + "30303432" + "00")
    }

    @Test func aCloneSwallowsIt() {
        var bench = Bench.printer { $0.answers = .clone }
        bench.sendHex("1D28480600 3030 30303432 1D7201")
        #expect(bench.answers == "00")
    }

    @Test func aSilentPrinterSaysNothing() {
        var bench = Bench.printer { $0.answers = .silent }
        bench.sendHex(Self.questions + "1D614F 1D7201")
        #expect(bench.answers == "")
    }

    @Test func aPrinterThatIsMuteWithOpenCover() {
        var bench = Bench.printer { $0.isMuteWithOpenCover = true }
        bench.act(.cover(isOpen: true))
        bench.sendHex(Self.questions)
        #expect(bench.answers == "")
    }

    @Test func identity() {
        var bench = Bench.printer()
        bench.sendHex("1D4942 1D4943")
        #expect(bench.answers == "5F" + hex("EPSON".utf8) + "00" + "5F" + hex("TM-T20III".utf8) + "00")
    }

    @Test func nothingIsSaidWithoutALink() {
        var bench = Bench.printer()
        bench.sendHex("1D614F")
        _ = bench.take()
        bench.lose()
        bench.act(.paper(.out))
        #expect(bench.answers == "")
    }
}
