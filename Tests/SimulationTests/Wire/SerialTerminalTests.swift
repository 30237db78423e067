import Simulation
import Testing
import ZVT

/// The terminal on a serial line. Check sums are computed by the test itself.
@Suite struct SerialTerminalTests {
    private static let ack = bytes("06")

    private func bench(_ faults: String...) throws -> Bench<TerminalOnWire> {
        var settings = TerminalSettings()
        settings.requiresRegistration = false
        var wire = WireSettings()
        wire.faults = try faults.map { try LineFault($0) }
        var bench = Bench(
            TerminalOnWire(SimulatedTerminal(settings: settings), over: .serial(SerialTiming()), settings: wire))
        bench.open()
        return bench
    }

    /// DLE STX, the message with 10 doubled, DLE ETX, CRC-16/KERMIT over message and ETX.
    private func frame(_ message: String) -> [UInt8] {
        let apdu = bytes(message)
        var crc: UInt16 = 0
        for byte in apdu + [0x03] {
            crc ^= UInt16(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x8408 : crc >> 1 }
        }
        return [0x10, 0x02] + apdu.flatMap { $0 == 0x10 ? [0x10, 0x10] : [$0] }
            + [0x10, 0x03, UInt8(crc & 0xFF), UInt8(crc >> 8)]
    }

    @Test func theFrameOfTheTestIsRight() {
        // A public frame: status enquiry with service byte.
        #expect(hex(frame("0501051234560304")) == "1002050105123456030410033094")
    }

    @Test func aCommandIsAcknowledgedThenAnswered() throws {
        var bench = try bench()
        bench.receive(frame("050100"))
        #expect(bench.take() == Self.ack + frame("800000"))
        bench.receive(Self.ack)
        #expect(bench.take() == frame("060F0100"))
        bench.receive(Self.ack + frame("800000"))
        #expect(bench.take() == Self.ack)
    }

    @Test func aDamagedBlockIsNotAcknowledged() throws {
        var bench = try bench()
        var damaged = frame("050100")
        damaged[4] ^= 1
        bench.receive(damaged)
        #expect(hex(bench.take()) == "15")
        bench.receive(frame("050100"))
        #expect(bench.take().first == 0x06)
    }

    @Test func aWrongCheckSumComesOnceAndIsRepeated() throws {
        var bench = try bench("bad-crc@send:8000")
        bench.receive(frame("050100"))
        let sent = Array(bench.take().dropFirst())
        #expect(sent != frame("800000"))
        #expect(sent.dropLast() == frame("800000").dropLast()[...])
        bench.receive([0x15])
        #expect(bench.take() == frame("800000"))
    }

    @Test func anAckThatIsNotSeenMakesADuplicate() throws {
        var bench = try bench("ignore-ack@send:8000")
        bench.receive(frame("050100"))
        _ = bench.take()
        bench.receive(Self.ack)
        #expect(bench.take().isEmpty)
        bench.wait(6000)
        #expect(bench.take() == frame("800000"))
        bench.receive(Self.ack)
        #expect(bench.take() == frame("060F0100"))
    }

    @Test func aBlockThatWaitsBehindAnotherMeetsItsFaultWhenItGoesOut() throws {
        var bench = try bench("bad-crc@send:060F")
        bench.receive(frame("050100"))
        // The completion is given to the line at once, and waits for the ACK of the answer in front of it.
        _ = bench.take()
        bench.receive(Self.ack)
        let sent = bench.take()
        #expect(sent != frame("060F0100"))
        #expect(sent.dropLast() == frame("060F0100").dropLast()[...])
        bench.receive([0x15])
        #expect(bench.take() == frame("060F0100"))
    }

    @Test func nakForAnIntactBlockAndThenItIsTaken() throws {
        var bench = try bench("nak@receive:0501")
        bench.receive(frame("050100"))
        #expect(hex(bench.take()) == "15")
        bench.receive(frame("050100"))
        #expect(bench.take().first == 0x06)
    }

    @Test func aLostAckStartsNoSecondPayment() throws {
        var bench = try bench("lose-ack@receive:0601")
        let order = frame("0601 0A 04000000004250 490978")
        bench.receive(order)
        // Only the answer comes, and it is lost as well.
        #expect(bench.take() == frame("800000"))
        bench.wait(5000)
        _ = bench.take()
        bench.receive(order)
        #expect(bench.take().starts(with: Self.ack))
        #expect(bench.device.terminal.isBusy)
        #expect(bench.device.terminal.book.entries.isEmpty)
        bench.receive(Self.ack)
        bench.receive(Self.ack)
        // The payment of the first order goes on: no refusal was sent.
        #expect(!bench.notes.contains(.sent("nak 849C00")))
    }

    @Test func aPulledCableSwallowsEverythingForTenSeconds() throws {
        var bench = try bench("drop-before@receive:0501")
        bench.receive(frame("050100"))
        bench.receive(frame("050100"))
        bench.wait(9999)
        #expect(bench.take().isEmpty)
        bench.wait(1)
        bench.receive(frame("050100"))
        #expect(bench.take().first == 0x06)
    }

    @Test func aResultThatIsNeverAcknowledgedIsTakenBack() throws {
        var bench = try bench()
        bench.receive(frame("0600 06 000000 B6 0978"))
        Self.follow(&bench, frame("800000"))
        bench.receive(frame("0601 0A 04000000004250 490978"))
        bench.receive(Self.ack)
        while bench.device.terminal.book.entries.isEmpty, bench.fireNext() {}
        bench.wait(60_000)
        #expect(bench.device.terminal.book.entries.map(\.state) == [.autoReversed])
        // A serial line stays as it is.
        #expect(!bench.isClosed)
        bench.receive(frame("050100"))
        #expect(bench.take().contains(0x06))
    }

    /// Acknowledges and confirms until the terminal is at rest.
    private static func follow(_ bench: inout Bench<TerminalOnWire>, _ confirmation: [UInt8]) {
        while bench.device.terminal.isBusy {
            let written = bench.take()
            if written.count > 3 { bench.receive(ack + confirmation) } else if !bench.fireNext() { return }
        }
    }
}
