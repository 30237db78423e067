import Simulation
import Testing

@Suite struct DrawerTests {
    @Test func aQueuedPulseWaitsForThePaperBeforeIt() {
        var bench = Bench.printer()
        bench.act(.paper(.out))
        bench.print("Quittung\n")
        bench.sendHex("1B7000 19FA")
        #expect(!bench.device.conditions.isDrawerOpen)
        bench.act(.paper(.present))
        #expect(bench.device.conditions.isDrawerOpen)
    }

    @Test func aRealTimePulseInAPictureIsObeyedToo() {
        var bench = Bench.printer()
        bench.sendHex("1D763000 0500 0100 1014010005")
        #expect(bench.device.conditions.isDrawerOpen)
        #expect(bench.device.uncut.text == "[Bild 40x1]")
    }

    @Test func unlessItIsSwitchedOff() {
        var bench = Bench.printer()
        bench.sendHex("1D28440300 140100")
        bench.sendHex("1D763000 0500 0100 1014010005")
        #expect(!bench.device.conditions.isDrawerOpen)
    }

    @Test func theSenseLineFollowsThePolarity() {
        for (sense, closed, open) in [
            (PrinterSettings.DrawerSense.openIsHigh, "12", "16"), (.openIsLow, "16", "12"), (.none, "12", "12"),
        ] {
            var bench = Bench.printer { $0.drawerSense = sense }
            bench.sendHex("100401")
            #expect(hex(bench.take()) == closed)
            bench.sendHex("1B7000 19FA")
            bench.sendHex("100401")
            #expect(bench.answers == open)
        }
    }

    @Test(arguments: [PrinterAction.paper(.out), .cover(isOpen: true), .offline(true)])
    func aRealTimePulseOpensTheDrawerOfAPrinterThatCannotPrint(trouble: PrinterAction) {
        var bench = Bench.printer()
        bench.act(trouble)
        bench.sendHex("1014010001")
        #expect(bench.device.conditions.isDrawerOpen)
    }

    @Test(arguments: [PrinterAction.cutterError(true), .fatalError(true)])
    func anErrorKeepsARealTimePulseFromTheDrawer(error: PrinterAction) {
        var bench = Bench.printer()
        bench.act(error)
        bench.sendHex("1014010001")
        #expect(!bench.device.conditions.isDrawerOpen)
    }

    @Test func aStuckDrawerStaysClosed() {
        var bench = Bench.printer()
        bench.act(.drawerStuck(true))
        bench.sendHex("1B7000 19FA")
        #expect(bench.device.kicks == 1)
        #expect(!bench.device.conditions.isDrawerOpen)
    }

    @Test func theOtherPinAndAShortPulseMoveNothing() {
        var bench = Bench.printer()
        bench.sendHex("1B7001 19FA 1B7000 0505")
        #expect(bench.device.kicks == 2)
        #expect(!bench.device.conditions.isDrawerOpen)
    }

    @Test func withoutTimesThePulseEatsWhatFollows() {
        var bench = Bench.printer()
        bench.sendHex("1B7000")
        bench.print("Rest\n")
        #expect(bench.device.uncut.text == "st")
    }
}
