import ESCPOS
import Testing

@Suite struct PrinterStateTests {
    private func state(_ bytes: [UInt8]...) -> PrinterState {
        var parser = StatusParser()
        var state = PrinterState()
        for signal in bytes.flatMap({ parser.append($0) }) { state.apply(signal) }
        return state
    }

    /// The state after answers to DLE EOT 1 to 4.
    private func state(answers: [UInt8]) -> PrinterState {
        var parser = StatusParser()
        var state = PrinterState()
        for (query, answer) in zip(RealTimeQuery.allCases, answers) {
            parser.expect(query)
            for signal in parser.append([answer]) { state.apply(signal) }
        }
        return state
    }

    // The values below were measured on the emulator emupos (escpos.md 1.5, 1.6).
    @Test func `Automatic status says good, drawer high, near end, paper out, cover open`() {
        #expect(state([0x10, 0, 0, 0]).obstacle == nil)
        #expect(state([0x10, 0, 0, 0]).drawerLevel == .low)
        #expect(state([0x14, 0, 0, 0]).drawerLevel == .high)
        #expect(state([0x10, 0, 0x03, 0]).paper == .nearEnd)
        #expect(state([0x10, 0, 0x03, 0]).obstacle == nil)
        #expect(state([0x18, 0, 0x0F, 0]).obstacle == .paperOut)
        #expect(state([0x38, 0, 0, 0]).obstacle == .coverOpen)
    }

    @Test func `Real-time answers say the same`() {
        #expect(state(answers: [0x12, 0x12, 0x12, 0x12]).obstacle == nil)
        #expect(state(answers: [0x16, 0x12, 0x12, 0x12]).drawerLevel == .high)
        #expect(state(answers: [0x1A, 0x32, 0x12, 0x7E]).obstacle == .paperOut)
        #expect(state(answers: [0x1A, 0x16, 0x12, 0x12]).obstacle == .coverOpen)
        #expect(state(answers: [0x12, 0x12, 0x12, 0x1E]).paper == .nearEnd)
    }

    @Test func `Faults count while the printer is offline, undefined bits of an online one do not`() {
        #expect(state([0x18, 0x08, 0, 0]).obstacle == .faults(.autocutter))
        #expect(
            state([0x18, 0x6C, 0, 0]).obstacle
                == .faults([.autocutter, .recoverable, .unrecoverable, .autoRecoverable]))
        #expect(state([0x10, 0x04, 0, 0]).obstacle == nil)
        #expect(state([0x18, 0, 0, 0]).obstacle == .offline)
        #expect(state(answers: [0x1A, 0x52, 0x1A, 0x12]).obstacle == .faults(.autocutter))
    }

    @Test func `Nothing is known before the printer says something`() {
        let state = PrinterState()
        #expect(state.obstacle == nil)
        #expect(state.isResponding == nil)
        #expect(state.paper == nil)
    }

    @Test func `Fixed bits decide what an automatic status is`() {
        #expect(AutomaticStatus([0x12, 0, 0, 0]) == nil)
        #expect(AutomaticStatus([0x10, 0x10, 0, 0]) == nil)
        #expect(AutomaticStatus([0x10, 0, 0x80, 0]) == nil)
        #expect(AutomaticStatus([0x10, 0, 0]) == nil)
        #expect(AutomaticStatus([0x7C, 0x6F, 0x6F, 0x6F]) != nil)
    }

    @Test func `Fence ids are four digits that rise to 9999 and begin again`() {
        #expect(FenceID(wrapping: 7).digits == [0x30, 0x30, 0x30, 0x37])
        #expect(FenceID(wrapping: 9_999).next == FenceID(wrapping: 1))
        #expect(FenceID(wrapping: 10_000) == FenceID(wrapping: 1))
        #expect(FenceID(wrapping: 0) == FenceID(wrapping: 9_999))
        #expect(FenceID(wrapping: -5).number == 9_994)
        #expect(FenceID([0x30, 0x30, 0x30, 0x30]) == nil)
        #expect(
            FenceID(wrapping: 42).command == [0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, 0x30, 0x30, 0x34, 0x32])
    }
}
