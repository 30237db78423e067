import Simulation
import Testing

/// A terminal that carries on with a payment whose link is lost, and what it says meanwhile to whoever connects anew.
@Suite struct BackgroundTests {
    /// A payment of 26,00 is booked, one of 42,50 goes on in the background.
    private func terminal(_ change: (inout TerminalSettings) -> Void) -> TestRegister {
        var settings = TerminalSettings()
        settings.unconfirmed = .keep
        change(&settings)
        var register = TestRegister.registered(settings)
        _ = register.converse(TestRegister.authorization(2600))
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "04FF1A01")
        register.reconnect()
        _ = register.messages()
        return register
    }

    private func answer(to command: String, of register: inout TestRegister) -> [String] {
        register.send(command)
        var all: [String] = []
        while case let new = register.messages(), !new.isEmpty {
            all += new
            for message in new where !message.hasPrefix("80") && !message.hasPrefix("84") { register.send("800000") }
        }
        return all
    }

    @Test func anHonestOneIsBusyAndTakesNothing() {
        var register = terminal { _ in }
        #expect(answer(to: "050100", of: &register) == ["800000", "060F019C"])
        #expect(answer(to: TestRegister.registration, of: &register) == ["849C00"])
        #expect(answer(to: "0620 05 000000 0303", of: &register) == ["849C00"])
    }

    @Test func oneThatKnowsNoEnquirySaysSo() {
        var register = terminal { $0.statusEnquiry = .unknown }
        #expect(answer(to: "050100", of: &register) == ["848300"])
        while register.bench.device.terminal.isBusy, register.bench.fireNext() {}
        #expect(answer(to: "050100", of: &register) == ["848300"])
    }

    @Test func oneThatIsAlwaysReadySaysSoAtWork() {
        var register = terminal { $0.statusEnquiry = .alwaysReady }
        #expect(answer(to: "050100", of: &register) == ["800000", "060F0100"])
        #expect(register.bench.device.terminal.isBusy)
    }

    @Test func oneThatTalksAsideNamesThePaymentBeforeAndThenBooks() {
        var register = terminal {
            $0.statusEnquiry = .alwaysReady
            $0.background = .tells
        }
        #expect(answer(to: TestRegister.registration, of: &register).controls == ["8000", "060F"])
        let told = answer(to: "0620 05 000000 0303", of: &register)
        #expect(told.controls == ["8000", "040F", "060F"])
        #expect(told.contains { $0.contains("04000000002600") })
        while register.bench.device.terminal.isBusy, register.bench.fireNext() {}
        #expect(register.book.standing.map(\.amount) == [2600, 4250])
        #expect(answer(to: "0620 05 000000 0303", of: &register).contains { $0.contains("04000000004250") })
    }

    @Test func oneThatOnlyRegistersIsBusyForTheRest() {
        var register = terminal { $0.background = .registers }
        #expect(answer(to: TestRegister.registration, of: &register).controls == ["8000", "060F"])
        #expect(answer(to: "0620 05 000000 0303", of: &register) == ["849C00"])
    }
}
