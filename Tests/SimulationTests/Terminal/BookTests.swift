import Simulation
import Testing

@Suite struct BookTests {
    @Test func reversalTakesAPaymentBack() {
        var register = TestRegister.registered()
        _ = register.converse(TestRegister.authorization(4250))
        let messages = register.converse("0630 06 000000 870001")
        #expect(messages.withoutStatus.controls == ["8000", "040F", "06D3", "06D3", "060F"])
        // The reversal names the trace number of the payment.
        #expect(messages.contains { $0.hasPrefix("040F") && $0.contains("37000001") })
        #expect(register.book.entries.map(\.state) == [.reversed, .standing])
        #expect(register.book.balance == 0)
    }

    @Test(arguments: [("0630 06 000000 870009", "061E01B5"), ("0630 0D 000000 870001 04000000000001", "061E01B5")])
    func aReversalThatFitsNothingIsRefused(_ order: String, end: String) {
        var register = TestRegister.registered()
        _ = register.converse(TestRegister.authorization(4250))
        #expect(register.converse(order).last == end)
        #expect(register.book.balance == 4250)
    }

    @Test func aPaymentIsReversedOnce() {
        var register = TestRegister.registered()
        _ = register.converse(TestRegister.authorization(4250))
        _ = register.converse("0630 06 000000 870001")
        #expect(register.converse("0630 06 000000 870001").last == "061E01B4")
    }

    @Test func afterEndOfDayOnlyARefundIsPossible() {
        var register = TestRegister.registered()
        _ = register.converse(TestRegister.authorization(4250))
        _ = register.converse("0650 03 000000")
        #expect(register.converse("0630 06 000000 870001").last == "061E01B5")
        #expect(register.converse("0631 0A 000000 04000000004250").last == "060F00")
        #expect(register.book.balance == 0)
    }

    @Test func anUnconfirmedReversalIsTakenBackToo() {
        var register = TestRegister.registered()
        _ = register.converse(TestRegister.authorization(4250))
        register.send("0630 06 000000 870001")
        _ = register.follow(until: "040F")
        register.bench.lose()
        #expect(register.book.entries.map(\.state) == [.standing, .autoReversed])
        #expect(register.book.balance == 4250)
    }

    @Test func endOfDaySendsTheSumsOfTheBook() throws {
        var register = TestRegister.registered()
        _ = register.converse(TestRegister.authorization(4250))
        _ = register.converse(TestRegister.authorization(1072))
        _ = register.converse(TestRegister.authorization(1051))
        _ = register.converse(TestRegister.authorization(300))
        _ = register.converse("0630 06 000000 870003")
        let messages = register.converse("0650 03 000000")
        let result = try #require(messages.first { $0.hasPrefix("040F") })
        #expect(result.contains("04000000005322"))
        // Receipts 1 to 4; one girocard of 42.50, one Visa of 10.72; the reversed payment counts nowhere.
        let none = "00000000000000"
        #expect(
            result.hasSuffix(
                "60F0F5F3" + "00010004" + "01000000004250" + none + none + none + "01000000001072" + none + none))
        #expect(messages.last == "060F00")
        #expect(register.book.totals.firstReceipt == 0)
        #expect(register.book.totals.cents == 0)
        #expect(register.book.closings == 1)
    }

    @Test func anEmptyDayEndsToo() throws {
        var register = TestRegister.registered()
        let result = try #require(register.converse("0650 03 000000").first { $0.hasPrefix("040F") })
        // As a VALINA on an empty day, acceptance test A3, but for the time.
        #expect(result.hasPrefix("040F49270004000000000000"))
        #expect(result.hasSuffix("60F0F5F3" + String(repeating: "00", count: 53)))
    }

    @Test func totalsDoNotCloseTheDay() {
        var register = TestRegister.registered()
        _ = register.converse(TestRegister.authorization(4250))
        #expect(register.converse("0610 03 000000").contains { $0.contains("04000000004250") })
        #expect(register.book.totals.cents == 4250)
    }

    @Test func anAnnouncedUpdateMakesTheTerminalGoAway() {
        var register = TestRegister.registered()
        register.bench.act(.terminal(.announce(.update)))
        #expect(register.converse("0650 03 000000").last == "060F0227E0")
        #expect(!register.bench.device.terminal.hasPower)
        #expect(register.bench.isClosed)
    }

    @Test func openReservationsAreNone() {
        var register = TestRegister.registered()
        #expect(register.converse("0623 03 87FFFF") == ["800000", "061E04B887FFFF"])
    }

    @Test func theTerminalEndsItsDayByItself() {
        var register = TestRegister.registered()
        _ = register.converse(TestRegister.authorization(4250))
        register.bench.act(.terminal(.endDay))
        #expect(register.messages().isEmpty)
        #expect(register.book.closings == 1)
        #expect(register.bench.outputs.map(\.kind) == [.administration])
        #expect(register.converse("0630 06 000000 870001").last == "061E01B5")
    }

    @Test func aPaymentAtTheKeypadIsRepeatedLikeAnyOther() {
        // 8E: payments may be started on the keypad.
        var register = TestRegister.registered(with: "0600 06 000000 8E 0978")
        register.bench.act(.terminal(.keypadPayment(777)))
        #expect(register.book.balance == 777)
        #expect(register.converse("0620 05 000000 0303").contains { $0.contains("04000000000777") })
    }

    @Test func noPaymentAtTheKeypadWhereTheRegisterReservesThem() {
        var register = TestRegister.registered()
        register.bench.act(.terminal(.keypadPayment(777)))
        #expect(register.book.entries.isEmpty)
    }

    @Test func receiptNumbersWrap() {
        let terminal = SimulatedTerminal(book: TerminalBook(nextReceipt: 9999, nextTrace: 999_999))
        var register = TestRegister()
        register.bench = Bench(TerminalOnWire(terminal, over: .stream))
        register.bench.open()
        _ = register.converse(TestRegister.registration)
        _ = register.converse(TestRegister.authorization(100))
        _ = register.converse(TestRegister.authorization(100))
        #expect(register.book.entries.map(\.receiptNumber) == [9999, 1])
        #expect(register.book.entries.map(\.traceNumber) == [999_999, 1])
    }

    @Test(arguments: [
        (TerminalBook.Numbering.continuous, [1, 2, 3], [1, 2, 3]), (.receiptsRestart, [1, 2, 1], [1, 2, 3]),
        (.tracesRestart, [1, 2, 3], [1, 2, 1]),
    ])
    func anEndOfDayMayBeginNumbersAnew(_ numbering: TerminalBook.Numbering, receipts: [Int], traces: [Int]) {
        var register = TestRegister(TerminalSettings(), book: TerminalBook(numbering: numbering))
        _ = register.converse(TestRegister.registration)
        for _ in 0..<2 { _ = register.converse(TestRegister.authorization(4250)) }
        _ = register.converse("0650 03 000000")
        _ = register.converse(TestRegister.authorization(4250))
        #expect(register.book.entries.map(\.receiptNumber) == receipts)
        #expect(register.book.entries.map(\.traceNumber) == traces)
    }

    @Test func theBookKnowsWhichOrderMovedTheMoney() {
        var register = TestRegister.registered(with: "0600 06 000000 0E 0978")
        _ = register.converse(TestRegister.authorization(1051))
        _ = register.converse(TestRegister.authorization(4250))
        register.bench.act(.terminal(.keypadPayment(4250)))
        _ = register.converse("0630 06 000000 870001")
        #expect(register.bench.device.terminal.orders == 3)
        #expect(register.book.entries.map(\.order) == [2, nil, 3])
    }

    @Test func anEndOfDayOfItsOwnIsToldOverALinkThatStands() {
        var settings = TerminalSettings()
        settings.reportsOwnDayEnd = true
        var register = TestRegister.registered(settings)
        _ = register.converse(TestRegister.authorization(4250))
        register.bench.act(.terminal(.endDay))
        let told = register.follow()
        #expect(told.controls == ["040F"])
        #expect(told.first?.contains("04000000004250") == true)
        #expect(!register.bench.device.terminal.isBusy)
        #expect(register.book.closings == 1)
    }
}
