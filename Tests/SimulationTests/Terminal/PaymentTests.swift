import Simulation
import Testing
import ZVT

@Suite struct PaymentTests {
    @Test func approvedPaymentEndsWithResultReceiptsAndCompletion() {
        var register = TestRegister.registered()
        let messages = register.converse(TestRegister.authorization(4250))
        #expect(messages.withoutStatus.controls == ["8000", "040F", "06D3", "06D3", "060F"])
        #expect(register.book.standing.map(\.amount) == [4250])
    }

    @Test func itsResultSaysWhatTheBookSays() throws {
        var register = TestRegister.registered()
        let result = try #require(register.converse(TestRegister.authorization(4250)).first { $0.hasPrefix("040F") })
        // Result code, amount, trace, time and date: 0.8 s for the registration and 11.4 s until the bank has answered.
        #expect(result.contains("2700040000000042500B0000010C1430120D0305"))
        #expect(result.contains("22F1F0EEEEEEEEEEEEEEE1229F"))
        #expect(result.contains("870001"))
    }

    @Test func itsResultHasTheFieldsOfAVALINA() throws {
        // Acceptance test B1.1 of a real terminal, cut before its container.
        let real = bytes(
            "2700040000000050500B0001630C1235510D0417170001197022F1F0EEEEEEEEEEEEEEE1229F2929001006"
                + "2A3130303736343939322020202020203B36353132303000003CF0F1F447454E2E4E522E3A363531323030"
                + "490978870163880001638A2E8BF0F84D41455354524F00")
        var register = TestRegister.registered(with: "0600 06 000000 0E 0978")
        let result = try #require(register.converse(TestRegister.authorization(5050)).first { $0.hasPrefix("040F") })
        let ours = try StatusInformation(data: Array(bytes(result).dropFirst(3)))
        let theirs = try StatusInformation(data: real)
        #expect(ours.fields.numbers.map(\.number) == theirs.fields.numbers.map(\.number))
    }

    @Test func theCustomerSeesWhatToDo() {
        var register = TestRegister.registered()
        let shown = register.converse(TestRegister.authorization(4250)).filter { $0.hasPrefix("04FF") }
        // Code, one minute, container 24/07 with Latin-1 text.
        #expect(shown.contains("04FF270A0106232421071F" + hex("Karte einstecken\noder vorhalten".utf8)))
        #expect(shown.contains { $0.contains(hex("PIN-Eingabe".utf8)) })
        #expect(shown.contains { $0.contains(hex("Karte entnehmen".utf8)) })
    }

    @Test func numbersRiseFromPaymentToPayment() {
        var register = TestRegister.registered()
        _ = register.converse(TestRegister.authorization(100))
        _ = register.converse(TestRegister.authorization(200))
        #expect(register.book.entries.map(\.receiptNumber) == [1, 2])
        #expect(register.book.entries.map(\.traceNumber) == [1, 2])
    }

    @Test(arguments: [
        (Scenario.declined, "27050", "061E0105"), (.customerAbort, "276C", "061E016C"),
        (.pinBlocked, "2737", "061E0137"), (.cardUnreadable, "2764", "061E0164"), (.noCard, "276C", "061E016C"),
        (.networkDown, "279B", "061E019B"), (.endOfDayRequired, "27F0", "061E01F0"),
        (.initialisationRequired, "2751", "061E0151"),
    ])
    func aFailedPaymentSaysWhyAndBooksNothing(_ scenario: Scenario, result: String, end: String) throws {
        var register = TestRegister.registered()
        let amount = 1000 + (try #require(scenario.cents))
        let messages = register.converse(TestRegister.authorization(amount))
        let last = try #require(messages.last { $0.hasPrefix("040F") })
        #expect(last.dropFirst(6).hasPrefix(result.prefix(4)))
        #expect(messages.last == end)
        #expect(register.book.entries.isEmpty)
    }

    @Test func customerAbortLooksAsInTheTranscript() throws {
        var register = TestRegister.registered()
        let messages = register.converse(TestRegister.authorization(1052))
        let failure = try #require(messages.first { $0.hasPrefix("040F") })
        // Acceptance test B4.2: 27, 29, 3C "Abbruch durch Kunde", container 24/07.
        let text = "41626272756368206475726368204B756E6465"
        #expect(failure == "040F37276C29290010063CF0F1F9" + text + "061724150713" + text)
    }

    @Test func aWrongPINIsFollowedByASecondResult() {
        var register = TestRegister.registered()
        let results = register.converse(TestRegister.authorization(1053)).filter { $0.hasPrefix("040F") }
        #expect(results.map { String($0.dropFirst(6).prefix(4)) } == ["2737", "2700"])
        #expect(register.book.standing.map(\.amount) == [1053])
    }

    @Test func aDeclinedCardIsFollowedByAnotherOne() {
        var register = TestRegister.registered()
        let results = register.converse(TestRegister.authorization(1077)).filter { $0.hasPrefix("040F") }
        #expect(results.map { String($0.dropFirst(6).prefix(4)) } == ["2705", "2700"])
        #expect(register.book.standing.map(\.amount) == [1077])
    }

    @Test func aBareCompletionBooksNothing() {
        var register = TestRegister.registered()
        #expect(register.converse(TestRegister.authorization(1087)).withoutStatus == ["800000", "060F00"])
        #expect(register.book.entries.isEmpty)
    }

    @Test func longPINIsSilentForTwoMinutes() {
        var register = TestRegister.registered()
        register.send(TestRegister.authorization(1055))
        _ = register.follow(until: "04FF1A01")
        register.send("800000")
        #expect(register.bench.untilNext == 120_000)
        _ = register.follow()
        #expect(register.book.standing.map(\.amount) == [1055])
    }

    @Test func aTipIsPartOfTheAmount() throws {
        var register = TestRegister.registered()
        let result = try #require(register.converse(TestRegister.authorization(1074)).first { $0.hasPrefix("040F") })
        #expect(result.contains("04000000001181"))
        #expect(result.contains("1F3606000000000107"))
        #expect(register.book.standing.map(\.amount) == [1181])
    }

    @Test func anotherAmountIsBookedAsReported() throws {
        var register = TestRegister.registered()
        let result = try #require(register.converse(TestRegister.authorization(1075)).first { $0.hasPrefix("040F") })
        #expect(result.contains("04000000000537"))
        #expect(register.book.standing.map(\.amount) == [537])
        #expect(register.book.standing.map(\.requestedAmount) == [1075])
    }

    @Test func aSignatureIsAskedForInResultAndReceipt() throws {
        var register = TestRegister.registered()
        let messages = register.converse(TestRegister.authorization(1073))
        let result = try #require(messages.first { $0.hasPrefix("040F") })
        #expect(result.contains("1F100101"))
        let merchant = try #require(messages.first { $0.hasPrefix("06D3") })
        #expect(merchant.contains("1F370183"))
        #expect(merchant.contains(hex("Unterschrift".utf8)))
    }

    @Test func busyAndRefusedAreAnsweredAtOnce() {
        var register = TestRegister.registered()
        #expect(register.converse(TestRegister.authorization(1063)) == ["849C00"])
        #expect(register.converse(TestRegister.authorization(1064)) == ["848300"])
    }

    @Test func nothingIsPossibleBeforeWhatIsNeededIsDone() {
        var register = TestRegister.registered()
        #expect(register.converse(TestRegister.authorization(1061)).last == "061E01F0")
        #expect(register.converse(TestRegister.authorization(1000)).last == "061E01F0")
        #expect(register.converse("0650 03 000000").last == "060F00")
        #expect(register.converse(TestRegister.authorization(1000)).last == "060F00")
    }

    @Test func aChosenScenarioWinsOverTheAmount() {
        var register = TestRegister.registered()
        register.bench.act(.terminal(.choose(.declined)))
        #expect(register.converse(TestRegister.authorization(1000)).last == "061E0105")
        register.bench.act(.terminal(.choose(nil)))
        #expect(register.converse(TestRegister.authorization(1000)).last == "060F00")
    }

    @Test func aManualCardIsWaitedFor() {
        var settings = TerminalSettings()
        settings.presentsCard = false
        var register = TestRegister.registered(settings)
        register.send(TestRegister.authorization(1000))
        _ = register.follow(until: "04FF270A")
        register.send("800000")
        register.bench.wait(30_000)
        #expect(register.messages().isEmpty)
        register.bench.act(.terminal(.presentCard(.chip)))
        #expect(register.follow().last == "060F00")
    }
}
