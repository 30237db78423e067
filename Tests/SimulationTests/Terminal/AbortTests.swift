import Simulation
import Testing

@Suite struct AbortTests {
    @Test func beforeTheCardItEndsThePayment() {
        var register = TestRegister.registered()
        register.send(TestRegister.authorization(1000))
        _ = register.follow(until: "04FF270A")
        register.send("800000")
        _ = register.messages()
        register.send("06B000")
        let messages = register.follow()
        #expect(messages.first == "800000")
        #expect(messages.withoutStatus.dropFirst().first?.hasPrefix("040F") == true)
        #expect(messages.last == "061E016C")
        #expect(register.book.entries.isEmpty)
    }

    @Test func behindTheCardItIsTooLate() {
        var register = TestRegister.registered()
        register.send(TestRegister.authorization(1000))
        _ = register.follow(until: "04FF1A01")
        register.send("800000")
        register.send("06B000")
        let messages = register.follow()
        #expect(messages.first == "848300")
        #expect(messages.last == "060F00")
        #expect(register.book.standing.map(\.amount) == [1000])
    }

    @Test func whileAMessageIsUnansweredItIsKeptInMind() {
        var register = TestRegister.registered()
        register.send(TestRegister.authorization(1000))
        _ = register.follow(until: "04FF")
        // The wish crosses the terminal's message.
        register.send("06B000")
        #expect(register.messages() == ["800000"])
        register.send("800000")
        #expect(register.follow().last == "061E016C")
    }

    @Test func aTerminalThatKnowsNoAbortSaysSo() {
        var register = Self.aborting(.never)
        #expect(register.follow().first == "848300")
    }

    @Test func aTerminalMaySayAbortedAndGoOn() {
        var register = Self.aborting(.goesOn)
        let messages = register.follow()
        #expect(messages.first == "846C00")
        #expect(messages.last == "060F00")
        #expect(register.book.standing.map(\.amount) == [1000])
    }

    @Test func aTerminalThatIgnoresItGoesOn() {
        var register = Self.aborting(.ignored)
        let messages = register.follow()
        #expect(!messages.contains("848300"))
        #expect(messages.last == "060F00")
    }

    @Test func theStopKeyEndsThePaymentUntilTheBankHasSaidYes() {
        var register = TestRegister.registered()
        register.send(TestRegister.authorization(1000))
        _ = register.follow(until: "04FF1A01")
        register.send("800000")
        register.bench.act(.terminal(.key(.stop)))
        #expect(register.follow().last == "061E016C")
        #expect(register.book.entries.isEmpty)
    }

    @Test func aStatusEnquiryDuringAPaymentSaysBusy() {
        var register = TestRegister.registered()
        register.send(TestRegister.authorization(1000))
        _ = register.follow(until: "04FF1A01")
        register.send("800000")
        register.send("0501 05 000000 0307")
        #expect(register.messages() == ["800000", "060F019C"])
        register.send("800000")
        #expect(register.follow().last == "060F00")
    }

    @Test func anotherPaymentDuringAPaymentIsRefused() {
        var register = TestRegister.registered()
        register.send(TestRegister.authorization(1000))
        _ = register.follow(until: "04FF1A01")
        register.send("800000")
        register.send(TestRegister.authorization(2000))
        #expect(register.messages() == ["849C00"])
        _ = register.follow()
        #expect(register.book.standing.map(\.amount) == [1000])
    }

    /// A register that has asked a terminal of the kind to abort while it waited for the card.
    private static func aborting(_ support: TerminalSettings.AbortSupport) -> TestRegister {
        var settings = TerminalSettings()
        settings.abort = support
        var register = TestRegister.registered(settings)
        register.send(TestRegister.authorization(1000))
        _ = register.follow(until: "04FF270A")
        register.send("800000")
        register.send("06B000")
        return register
    }
}
