import Simulation
import Testing

/// What becomes of money whose result nobody confirms.
@Suite struct UnconfirmedTests {
    private func terminal(_ unconfirmed: TerminalSettings.Unconfirmed) -> TestRegister {
        var settings = TerminalSettings()
        settings.unconfirmed = unconfirmed
        return .registered(settings)
    }

    @Test(arguments: [(TerminalSettings.Unconfirmed.reverse, 0), (.keep, 4250)])
    func linkLostBeforeTheResultIsConfirmed(_ unconfirmed: TerminalSettings.Unconfirmed, balance: Int) {
        var register = terminal(unconfirmed)
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "040F")
        register.bench.lose()
        while register.bench.device.terminal.isBusy, register.bench.fireNext() {}
        #expect(register.book.balance == balance)
        #expect(!register.bench.device.terminal.isBusy)
    }

    @Test(arguments: [(TerminalSettings.Unconfirmed.reverse, 0), (.keep, 4250)])
    func linkLostWhileTheCustomerEntersThePIN(_ unconfirmed: TerminalSettings.Unconfirmed, balance: Int) {
        var register = terminal(unconfirmed)
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "04FF1A01")
        register.bench.lose()
        while register.bench.device.terminal.isBusy, register.bench.fireNext() {}
        #expect(register.book.balance == balance)
        #expect(register.book.entries.count == 1)
    }

    @Test func aTerminalThatCancelsOnLinkLossBooksNothing() {
        var settings = TerminalSettings()
        settings.linkLoss = .cancel
        var register = TestRegister.registered(settings)
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "04FF1A01")
        register.bench.lose()
        #expect(!register.bench.device.terminal.isBusy)
        #expect(register.book.entries.isEmpty)
    }

    @Test func noAnswerForFiveSecondsClosesTheConnection() {
        var register = terminal(.reverse)
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "040F")
        register.bench.wait(4999)
        #expect(!register.bench.isClosed)
        register.bench.wait(1)
        #expect(register.bench.isClosed)
        #expect(register.book.entries.map(\.state) == [.autoReversed])
    }

    @Test func aConfirmedPaymentStandsEvenIfOnlyTheCompletionIsLost() {
        var register = TestRegister.registered(with: "0600 06 000000 0E 0978")
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "040F")
        register.send("800000")
        register.bench.lose()
        while register.bench.device.terminal.isBusy, register.bench.fireNext() {}
        #expect(register.book.balance == 4250)
    }

    @Test(arguments: [(TerminalSettings.Unconfirmed.reverse, 0), (.keep, 4250)])
    func anUnconfirmedReceiptIsLikeAnUnconfirmedResult(_ unconfirmed: TerminalSettings.Unconfirmed, balance: Int) {
        var register = terminal(unconfirmed)
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "06D3")
        register.bench.lose()
        while register.bench.device.terminal.isBusy, register.bench.fireNext() {}
        #expect(register.book.balance == balance)
    }

    @Test func aRegisterThatCannotPrintGetsItsMoneyBack() {
        var register = terminal(.keep)
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "06D3")
        register.send("84CC00")
        let messages = register.follow()
        #expect(messages.last == "061E01FF")
        #expect(register.book.entries.map(\.state) == [.autoReversed])
    }

    @Test func aRegisterThatIsBusyGetsTheResultAgain() {
        var register = terminal(.reverse)
        register.send(TestRegister.authorization(4250))
        let first = register.follow(until: "040F").last
        register.send("849C00")
        #expect(register.bench.untilNext == 2000)
        let again = register.follow()
        #expect(again.first == first)
        #expect(again.last == "060F00")
        #expect(register.book.balance == 4250)
    }

    @Test func theNextConnectionDoesNotSeeTheLostPayment() {
        var register = terminal(.keep)
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "04FF1A01")
        register.reconnect()
        register.send("050100")
        #expect(register.messages() == ["800000", "060F019C"])
        register.send(TestRegister.authorization(100))
        #expect(register.messages() == ["849C00"])
        while register.bench.device.terminal.isBusy, register.bench.fireNext() {}
        #expect(register.messages().isEmpty)
        #expect(register.converse("050100") == ["800000", "060F0100"])
    }

    @Test(arguments: [(TerminalSettings.Unconfirmed.reverse, 0), (.keep, 1083)])
    func theTerminalHangsUpBehindTheResult(_ unconfirmed: TerminalSettings.Unconfirmed, balance: Int) {
        var register = terminal(unconfirmed)
        register.send(TestRegister.authorization(1083))
        let messages = register.follow(until: "040F")
        #expect(messages.last?.hasPrefix("040F") == true)
        #expect(register.bench.isClosed)
        while register.bench.device.terminal.isBusy, register.bench.fireNext() {}
        #expect(register.book.balance == balance)
    }

    @Test(arguments: [(TerminalSettings.Unconfirmed.reverse, 0), (.keep, 1086)])
    func theTerminalHangsUpBehindARefusalAndTheCustomerGoesOn(
        _ unconfirmed: TerminalSettings.Unconfirmed, balance: Int
    ) {
        var register = terminal(unconfirmed)
        register.send(TestRegister.authorization(1086))
        _ = register.follow(until: "040F")
        register.send("800000")
        #expect(register.bench.isClosed)
        while register.bench.device.terminal.isBusy, register.bench.fireNext() {}
        #expect(register.book.balance == balance)
        #expect(register.book.entries.count == 1)
    }

    @Test func aRestartBeforeTheBankIsAskedBooksNothingAndForgetsTheRegistration() {
        var register = terminal(.keep)
        register.send(TestRegister.authorization(1084))
        _ = register.follow()
        #expect(register.bench.isClosed)
        #expect(!register.bench.device.terminal.hasPower)
        register.bench.wait(20_000)
        register.bench.open()
        #expect(register.book.entries.isEmpty)
        #expect(register.converse(TestRegister.authorization(1000)) == ["846B00"])
    }

    @Test(arguments: [(TerminalSettings.Unconfirmed.reverse, 0), (.keep, 1085)])
    func aRestartBehindTheResult(_ unconfirmed: TerminalSettings.Unconfirmed, balance: Int) {
        var register = terminal(unconfirmed)
        register.send(TestRegister.authorization(1085))
        _ = register.follow(until: "040F")
        #expect(!register.bench.device.terminal.hasPower)
        #expect(register.book.balance == balance)
    }

    @Test func aSilentTerminalAnswersAgainAfterAPowerCycle() {
        var register = terminal(.reverse)
        #expect(register.converse(TestRegister.authorization(1081)) == ["800000"])
        register.send("050100")
        #expect(register.messages().isEmpty)
        register.bench.act(.terminal(.powerCycle))
        register.bench.wait(20_000)
        register.bench.open()
        #expect(register.converse("050100") == ["800000", "060F0100"])
    }
}
