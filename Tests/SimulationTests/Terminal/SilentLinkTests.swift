import Simulation
import Testing

/// A terminal that leaves the connection as it is when an answer does not come in T3.
@Suite struct SilentLinkTests {
    private func terminal(_ unconfirmed: TerminalSettings.Unconfirmed) -> TestRegister {
        var settings = TerminalSettings()
        settings.keepsSilentLink = true
        settings.unconfirmed = unconfirmed
        return .registered(settings)
    }

    @Test func takesThePaymentBackAndSaysSoLate() {
        var register = terminal(.reverse)
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "040F")
        register.bench.wait(5000)
        #expect(register.book.entries.map(\.state) == [.autoReversed])
        #expect(!register.bench.isClosed)
        // The answer to the result comes after all, and confirms nothing any more.
        register.send("800000")
        register.bench.wait(10_000)
        #expect(register.messages().withoutStatus == ["061E01FF"])
        register.send("800000")
        #expect(!register.bench.device.terminal.isBusy)
        #expect(register.book.balance == 0)
    }

    @Test func keepsThePaymentAndGoesOn() {
        var register = terminal(.keep)
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "040F")
        register.bench.wait(5000)
        register.send("800000")
        #expect(register.follow().withoutStatus.controls == ["06D3", "06D3", "060F"])
        #expect(register.book.balance == 4250)
    }

    @Test func aLateAnswerIsNotTakenForTheNextOne() {
        var register = terminal(.reverse)
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "04FF1A01")
        // Nobody answers until the result is there; then the answer to what was shown comes.
        while register.book.entries.isEmpty, register.bench.fireNext() {}
        while !register.messages().controls.contains("040F"), register.bench.fireNext() {}
        register.send("800000")
        #expect(register.book.entries.map(\.state) == [.offered])
        #expect(!register.bench.isClosed)
    }
}
