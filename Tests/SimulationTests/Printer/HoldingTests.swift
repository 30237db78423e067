import Simulation
import Testing

@Suite struct HoldingTests {
    @Test(arguments: [
        (PrinterAction.paper(.out), PrinterAction.paper(.present)), (.cover(isOpen: true), .cover(isOpen: false)),
        (.offline(true), .offline(false)), (.cutterError(true), .cutterError(false)),
    ])
    func whatComesInBetweenIsPrintedAfterwards(_ trouble: PrinterAction, relief: PrinterAction) {
        var bench = Bench.printer()
        bench.act(trouble)
        bench.print("eins\n")
        #expect(bench.device.uncut.text == "")
        #expect(bench.device.heldBytes == 5)
        bench.act(relief)
        #expect(bench.device.uncut.text == "eins")
        #expect(bench.device.isIdle)
    }

    @Test func thePaperEndsInTheMiddle() {
        var bench = Bench.printer()
        bench.act(.paperEnds(afterRows: 2))
        bench.print("1\n2\n3\n4\n")
        bench.sendHex("1D28480600 3030 30303031")
        #expect(bench.device.uncut.text == "1\n2")
        #expect(bench.answers == "")
        bench.act(.paper(.present))
        #expect(bench.device.uncut.text == "1\n2\n3\n4")
        #expect(bench.answers == "37223030303100")
    }

    @Test func aFullBufferStopsReadingUntilThereIsRoom() {
        var bench = Bench.printer { $0.bufferBytes = 100 }
        bench.act(.paper(.out))
        bench.print(String(repeating: "x\n", count: 51))
        #expect(bench.isReadingStopped)
        bench.act(.paper(.present))
        #expect(!bench.isReadingStopped)
        #expect(bench.device.isIdle)
    }

    @Test func anOrderToRecoverForgetsWhatIsHeld() {
        var bench = Bench.printer()
        bench.act(.cutterError(true))
        bench.print("alt\n")
        bench.sendHex("100502")
        bench.print("neu\n")
        #expect(bench.device.uncut.text == "neu")
        #expect(!bench.device.conditions.hasCutterError)
    }

    @Test func orGoesOnWithIt() {
        var bench = Bench.printer()
        bench.act(.cutterError(true))
        bench.print("alt\n")
        bench.sendHex("100501")
        #expect(bench.device.uncut.text == "alt")
    }

    @Test func powerOffForgetsEverythingButThePaper() {
        var bench = Bench.printer()
        bench.print("gedruckt\n")
        bench.act(.paper(.out))
        bench.print("verloren\n")
        bench.act(.power(false))
        #expect(bench.isClosed)
        bench.act(.paper(.present))
        bench.act(.power(true))
        bench.open()
        #expect(bench.device.uncut.text == "gedruckt")
        #expect(bench.device.isIdle)
    }

    @Test func aSerialLineTakesItsTime() {
        var bench = Bench.printer { $0.baud = 9600 }
        // 9600 baud are 960 bytes a second.
        bench.print(String(repeating: "x", count: 479) + "\n")
        bench.wait(490)
        #expect(bench.device.heldBytes > 0)
        bench.wait(60)
        #expect(bench.device.isIdle)
    }
}
