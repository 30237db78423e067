import Simulation
import Testing
import ZVT

/// Whatever comes over the wire, a simulator must not trap.
@Suite struct FuzzTests {
    /// A small generator of its own, so that a seed always gives the same bytes (SplitMix64).
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }

    private static let orders = [
        TestRegister.registration, "0600 06 000000 8E 0978", "0601 0A 04000000004250 490978",
        "0601 0A 04000000001053 490978", "0601 0A 04000000001083 490978", "060200", "0650 03 000000",
        "0630 06 000000 870001", "0631 0A 000000 04000000004250", "0620 05 000000 0303", "050100", "06B000", "067000",
        "0693 03 000000", "061800", "800000", "849C00", "84CC00", "0610 03 000000",
    ].map(bytes)

    @Test(arguments: 0..<40)
    func aTerminalOnTCP(_ seed: UInt64) { terminal(over: .stream, seed: seed) }

    @Test(arguments: 0..<40)
    func aTerminalOnALine(_ seed: UInt64) { terminal(over: .serial(SerialTiming()), seed: seed) }

    private func terminal(over transport: TerminalOnWire.Transport, seed: UInt64) {
        var random = Random(state: seed)
        var wire = WireSettings()
        wire.faults = (0..<3).compactMap { _ in
            LineFault(
                LineFault.Kind.allCases.randomElement(using: &random) ?? .lose,
                LineFault.Direction.allCases.randomElement(using: &random) ?? .send, nil,
                occurrence: Int.random(in: 1...20, using: &random))
        }
        wire.byteGapMilliseconds = Bool.random(using: &random) ? 0 : 5
        var settings = TerminalSettings()
        settings.requiresRegistration = false
        settings.unconfirmed = Bool.random(using: &random) ? .keep : .reverse
        var bench = Bench(TerminalOnWire(SimulatedTerminal(settings: settings), over: transport, settings: wire))
        bench.open()
        for _ in 0..<300 {
            switch Int.random(in: 0..<12, using: &random) {
            case 0:
                bench.receive(
                    (0..<Int.random(in: 1...40, using: &random)).map { _ in .random(in: 0...255, using: &random) })
            case 1...5:
                var order = Self.orders.randomElement(using: &random) ?? []
                if Int.random(in: 0..<8, using: &random) == 0 {
                    order[Int.random(in: 0..<order.count, using: &random)] = .random(in: 0...255, using: &random)
                }
                if case .serial = transport { order = [0x06] + SerialFrame.encode(order) }
                bench.receive(order)
            case 6...9: _ = bench.fireNext()
            case 10:
                bench.lose()
                bench.open()
            default: bench.act(.terminal(.key(Bool.random(using: &random) ? .stop : .ok)))
            }
            if bench.isClosed { bench.open() }
            _ = bench.take()
        }
        // Left alone, the terminal comes to rest, and no money is in the air.
        bench.lose()
        for _ in 0..<1000 where bench.untilNext != nil { _ = bench.fireNext() }
        #expect(!bench.device.terminal.isBusy)
        #expect(bench.device.terminal.book.entries.allSatisfy { $0.state != .offered })
    }

    @Test(arguments: 0..<60)
    func aPrinter(_ seed: UInt64) {
        var random = Random(state: seed)
        var bench = Bench.printer { settings in
            settings.speed = Bool.random(using: &random) ? 0 : 200
            settings.baud = Bool.random(using: &random) ? 0 : 9600
            settings.bufferBytes = 2000
        }
        let starts: [UInt8] = [0x1B, 0x1D, 0x1C, 0x10, 0x0A, 0x41, 0x28, 0x6B, 0x76, 0x56, 0x00, 0x30]
        for _ in 0..<200 {
            bench.receive(
                (0..<Int.random(in: 1...60, using: &random)).map { _ in
                    Bool.random(using: &random)
                        ? starts.randomElement(using: &random) ?? 0 : .random(in: 0...255, using: &random)
                })
            switch Int.random(in: 0..<10, using: &random) {
            case 0: bench.act(.paper(PrinterConditions.Paper.allCases.randomElement(using: &random) ?? .out))
            case 1: bench.act(.cover(isOpen: Bool.random(using: &random)))
            case 2: bench.act(.power(Bool.random(using: &random)))
            case 3: bench.act(.tear)
            default: _ = bench.fireNext()
            }
        }
        _ = bench.device.uncut.text
        for sheet in bench.outputs { _ = sheet.text }
        #expect(bench.device.heldBytes <= 2000 + 1_000_000)
    }
}
