import Simulation
import Testing

@Suite struct RepeatReceiptTests {
    private static let silently = "0620 05 000000 0303"

    private func terminal(_ form: TerminalSettings.RepeatReceiptForm) -> TestRegister {
        var settings = TerminalSettings()
        settings.repeatReceipt = form
        return .registered(settings)
    }

    @Test func givesTheLastResultAgainWithoutPaper() {
        var register = terminal(.approved)
        let result = register.converse(TestRegister.authorization(4250)).first { $0.hasPrefix("040F") }
        let again = register.converse(Self.silently)
        #expect(again.controls == ["8000", "040F", "060F"])
        #expect(again.dropFirst().first == result)
    }

    @Test func withoutServiceByteOnlyTheReceiptsCome() {
        var register = terminal(.approved)
        _ = register.converse(TestRegister.authorization(4250))
        #expect(register.converse("0620 03 000000").controls == ["8000", "06D3", "06D3", "060F"])
    }

    @Test func afterAnAutomaticReversalTheOneBeforeComes() {
        var register = terminal(.approved)
        let first = register.converse(TestRegister.authorization(1000)).first { $0.hasPrefix("040F") }
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "040F")
        register.bench.lose()
        while register.bench.device.terminal.isBusy, register.bench.fireNext() {}
        register.bench.open()
        #expect(register.converse(Self.silently).dropFirst().first == first)
    }

    @Test func anAutomaticReversalCanBeTheLastTransaction() {
        var settings = TerminalSettings()
        settings.namesOwnReversals = true
        var register = TestRegister.registered(settings)
        register.send(TestRegister.authorization(4250))
        _ = register.follow(until: "040F")
        register.bench.lose()
        while register.bench.device.terminal.isBusy, register.bench.fireNext() {}
        register.bench.open()
        let told = register.converse(Self.silently).first { $0.hasPrefix("040F") }
        // Number 2 takes number 1 back.
        #expect(told?.contains("04000000004250" + "0B000002" + "37000001") == true)
        #expect(register.book.entries.map(\.state) == [.autoReversed, .standing])
        #expect(register.book.balance == 0)
    }

    @Test func aTerminalMayTellNoReceiptNumber() {
        var settings = TerminalSettings()
        settings.tellsReceiptNumbers = false
        var register = TestRegister.registered(settings)
        let result = register.converse(TestRegister.authorization(4250)).first { $0.hasPrefix("040F") }
        #expect(result?.contains("0B000001") == true)
        #expect(result?.contains("870001") == false)
    }

    @Test func aFailureIsRepeatedOnlyByTerminalsThatDo() throws {
        var keeping = terminal(.last)
        _ = keeping.converse(TestRegister.authorization(1000))
        let failure = try #require(keeping.converse(TestRegister.authorization(1051)).first { $0.hasPrefix("040F") })
        #expect(keeping.converse(Self.silently).dropFirst().first == failure)
        var forgetting = terminal(.approved)
        _ = forgetting.converse(TestRegister.authorization(1000))
        _ = forgetting.converse(TestRegister.authorization(1051))
        #expect(forgetting.converse(Self.silently).dropFirst().first?.contains("04000000001000") == true)
    }

    @Test func nothingToRepeatIsAnError() {
        var register = terminal(.approved)
        #expect(register.converse(Self.silently).last?.hasPrefix("061E") == true)
    }

    @Test func terminalsThatDoNotAnswerItProperly() {
        var empty = terminal(.empty)
        _ = empty.converse(TestRegister.authorization(1000))
        #expect(empty.converse(Self.silently) == ["800000", "060F00"])
        var refused = terminal(.refused)
        #expect(refused.converse(Self.silently) == ["848300"])
    }

    @Test func aNumberedReceiptIsPrintedAgain() {
        var register = terminal(.approved)
        _ = register.converse(TestRegister.authorization(1000))
        _ = register.converse(TestRegister.authorization(2000))
        let messages = register.converse("0612 05 000000 0001")
        #expect(messages.controls == ["8000", "06D3", "060F"])
        #expect(messages.dropFirst().first?.contains(hex("10,00".utf8)) == true)
        #expect(register.converse("0612 05 000000 0009").last == "061E01FF")
    }
}
