import PayPoint
import Testing

/// A payment whose line broke, and what its terminal remembers afterwards. The desk, a real journal, and a terminal that says what
/// the test says.
@Suite struct ClarificationTests {
    /// The payment before: receipt 0230, an hour earlier.
    private static let earlier = transaction(receipt: "0230", trace: "000500", amount: 1200, time: "183000")
    /// The payment in doubt, by the terminal's clock a minute after it was asked for at 19:30 on the office's clock.
    private static let own = transaction(receipt: "0231", trace: "000501", amount: 4250, time: "193100")

    private static func transaction(
        _ code: UInt8 = 0, receipt: String?, trace: String?, amount: Int64?, date: String? = "1122", time: String?
    ) -> CardResult {
        var result = CardResult(resultCode: code, amount: amount.map { Cents($0) })
        result.terminalID = "29001006"
        result.receiptNumber = receipt
        result.traceNumber = trace
        result.date = date
        result.time = time
        return result
    }

    private static func transaction(of terminal: String, receipt: String, trace: String) -> CardResult {
        var result = transaction(receipt: receipt, trace: trace, amount: 4250, time: "193100")
        result.terminalID = terminal
        return result
    }

    private static func reversal(of trace: String) -> CardResult {
        var result = transaction(receipt: "0232", trace: "000502", amount: 4250, time: "193130")
        result.originalTrace = trace
        return result
    }

    private static func francs(_ result: CardResult) -> CardResult {
        var result = result
        result.currency = 756
        return result
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var held: CardResult?
        var earlier: CardResult? = ClarificationTests.earlier
        /// The earlier one was told as it happened, at 19:30 on the office's clock: it says how the terminal's clock goes.
        var vouches = false
        let answer: LastTransaction.Answer
        let state: PaymentState
        /// Part of the evidence in words.
        let words: String

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "told before, still there", held: own, answer: .told(own), state: .approved,
            words: "gebucht, weil das Terminal als letzte Buchung dieselbe nennt, die es vor der Störung gemeldet hat"),
        Case(
            name: "told before, taken back", held: own, answer: .told(earlier), state: .notBooked,
            words:
                "nicht gebucht, weil das Terminal die gemeldete Buchung (Beleg 0231, Trace 000501) nicht behalten hat"),
        Case(
            name: "told before, a third one now", held: own,
            answer: .told(transaction(receipt: "0233", trace: "000503", amount: 4250, time: "193300")), state: .inDoubt,
            words: "ungeklärt, weil das Terminal weder die gemeldete Buchung noch eine von davor nennt"),
        Case(
            name: "told before, same receipt and another trace", held: own,
            answer: .told(transaction(receipt: "0231", trace: "000777", amount: 4250, time: "193100")), state: .inDoubt,
            words: "nur zum Teil mit der bekannten übereinstimmt"),
        Case(
            name: "nothing told, still the one before", answer: .told(earlier), state: .notBooked,
            words: "nicht gebucht, weil die letzte Buchung des Terminals noch die von davor ist"),
        Case(
            name: "nothing told, a new one that fits", answer: .told(own), state: .approved,
            words: "gebucht, weil das Terminal als letzte eine Buchung nennt, die nach der zuvor bekannten"),
        Case(
            name: "nothing told, a new one of another amount",
            answer: .told(transaction(receipt: "0231", trace: "000501", amount: 4200, time: "193100")), state: .inDoubt,
            words: "unbekannte Buchung mit anderem Betrag"),
        Case(
            name: "nothing told, an unknown one from before",
            answer: .told(transaction(receipt: "0228", trace: "000498", amount: 4250, time: "190000")), state: .inDoubt,
            words: "unbekannte Buchung von vor dieser Zahlung"),
        Case(
            name: "nothing told, a new one by a clock that is an hour off and nothing vouches for",
            answer: .told(transaction(receipt: "0231", trace: "000501", amount: 4250, time: "183100")),
            state: .inDoubt, words: "unbekannte Buchung von vor dieser Zahlung"),
        Case(
            name: "nothing told, the same amount on the terminal's keypad ten minutes before",
            answer: .told(transaction(receipt: "0231", trace: "000501", amount: 4250, time: "192000")),
            state: .inDoubt, words: "unbekannte Buchung von vor dieser Zahlung"),
        Case(
            name: "nothing told, a new one by a clock that is an hour behind, as the one before was",
            earlier: transaction(receipt: "0230", trace: "000500", amount: 1200, time: "183000"), vouches: true,
            answer: .told(transaction(receipt: "0231", trace: "000501", amount: 4250, time: "183100")),
            state: .approved, words: "gebucht, weil"),
        Case(
            name: "nothing told, one of two minutes before by a clock that the one before vouches for",
            earlier: transaction(receipt: "0230", trace: "000500", amount: 1200, time: "183000"), vouches: true,
            answer: .told(transaction(receipt: "0231", trace: "000501", amount: 4250, time: "182800")),
            state: .inDoubt, words: "unbekannte Buchung von vor dieser Zahlung"),
        Case(
            name: "nothing told, one of an hour later by a clock that the one before vouches for",
            earlier: transaction(receipt: "0230", trace: "000500", amount: 1200, time: "193000"), vouches: true,
            answer: .told(transaction(receipt: "0231", trace: "000501", amount: 4250, time: "203100")),
            state: .inDoubt, words: "lange nach dieser Zahlung"),
        Case(
            name: "nothing told, a new one without a time",
            answer: .told(transaction(receipt: "0231", trace: "000501", amount: 4250, date: nil, time: nil)),
            state: .inDoubt, words: "keine Zeit nennt"),
        Case(
            name: "told before, its reversal now", held: own, answer: .told(reversal(of: "000501")),
            state: .notBooked, words: "seine letzte ist deren Storno"),
        Case(
            name: "nothing told, a reversal of this amount now", answer: .told(reversal(of: "000501")),
            state: .inDoubt, words: "als letzte Buchung ein Storno nennt"),
        Case(
            name: "nothing told, a reversal from before", earlier: reversal(of: "000499"),
            answer: .told(reversal(of: "000499")), state: .notBooked, words: "noch die von davor"),
        Case(
            name: "told before in Swiss francs, still there", held: francs(own), answer: .told(own), state: .inDoubt,
            words: "in fremder Währung"),
        Case(
            name: "nothing told, a new one in Swiss francs", answer: .told(francs(own)), state: .inDoubt,
            words: "in fremder Währung"),
        Case(
            name: "a stop key after the beginning",
            answer: .told(transaction(0x6C, receipt: nil, trace: nil, amount: nil, time: "193200")), state: .cancelled,
            words: "nicht gebucht, weil das Terminal die Zahlung abgebrochen hat"),
        Case(
            name: "the citizen before was refused half a minute ago",
            earlier: transaction(0x05, receipt: nil, trace: nil, amount: nil, time: "192920"), vouches: true,
            answer: .told(transaction(0x05, receipt: nil, trace: nil, amount: nil, time: "192920")), state: .notBooked,
            words: "noch die von davor"),
        Case(
            name: "the numbers wrapped",
            earlier: transaction(receipt: "9999", trace: "999999", amount: 1200, time: "183000"),
            answer: .told(transaction(receipt: "0001", trace: "000001", amount: 4250, time: "193100")),
            state: .approved, words: "gebucht, weil"),
        Case(
            name: "the numbers began again on another day, which is no proof",
            answer: .told(transaction(receipt: "0230", trace: "000500", amount: 1200, date: "1121", time: "183000")),
            state: .inDoubt, words: "nur zum Teil"),
        Case(
            name: "wrong PIN told, then a new one that fits",
            held: transaction(0x37, receipt: nil, trace: nil, amount: nil, date: nil, time: nil), answer: .told(own),
            state: .approved, words: "gebucht, weil"),
        Case(
            name: "a refusal after the beginning",
            answer: .told(transaction(0x05, receipt: nil, trace: nil, amount: nil, time: "193200")), state: .declined,
            words: "nicht gebucht, weil das Terminal die Zahlung abgelehnt hat"),
        Case(
            name: "a refusal of another amount",
            answer: .told(transaction(0x05, receipt: nil, trace: nil, amount: 9900, time: "193200")), state: .inDoubt,
            words: "Fehlversuch"),
        Case(
            name: "a refusal of hours later",
            answer: .told(transaction(0x05, receipt: nil, trace: nil, amount: nil, time: "213200")), state: .inDoubt,
            words: "Fehlversuch"),
        Case(
            name: "a refusal after an approval was told", held: own,
            answer: .told(transaction(0x05, receipt: nil, trace: nil, amount: nil, time: "193200")), state: .inDoubt,
            words: "Fehlversuch"),
        Case(
            name: "first payment ever, a new one of hours later", earlier: nil,
            answer: .told(transaction(receipt: "0231", trace: "000501", amount: 4250, time: "233000")), state: .inDoubt,
            words: "lange nach dieser Zahlung"),
        Case(
            name: "the same receipt number at another time, without a trace number",
            earlier: transaction(receipt: "0001", trace: "000000", amount: 4250, time: "081000"),
            answer: .told(transaction(receipt: "0001", trace: "000000", amount: 4250, time: "193100")), state: .inDoubt,
            words: "nur zum Teil"),
        Case(
            name: "another terminal's", answer: .told(transaction(of: "99999999", receipt: "0231", trace: "000501")),
            state: .inDoubt, words: "von einem anderen Terminal"),
        Case(
            name: "the refusal from before, timed",
            earlier: transaction(0x05, receipt: nil, trace: nil, amount: nil, time: "183000"),
            answer: .told(transaction(0x05, receipt: nil, trace: nil, amount: nil, time: "183000")), state: .notBooked,
            words: "nicht gebucht, weil die letzte Buchung des Terminals noch die von davor ist"),
        Case(
            name: "the refusal from before, without a time: it may have booked behind it",
            earlier: transaction(0x05, receipt: nil, trace: nil, amount: nil, date: nil, time: nil),
            answer: .told(transaction(0x05, receipt: nil, trace: nil, amount: nil, date: nil, time: nil)),
            state: .inDoubt, words: "Fehlversuch"),
        Case(
            name: "a refusal of some other time",
            answer: .told(transaction(0x05, receipt: nil, trace: nil, amount: nil, date: nil, time: nil)),
            state: .inDoubt, words: "Fehlversuch"),
        Case(
            name: "first payment ever, amount and time fit", earlier: nil, answer: .told(own), state: .approved,
            words: "deren Betrag und Uhrzeit zu dieser Zahlung passen"),
        Case(
            name: "first payment ever, no time",
            earlier: nil,
            answer: .told(transaction(receipt: "0231", trace: "000501", amount: 4250, date: nil, time: nil)),
            state: .inDoubt, words: "keine Zeit nennt"),
        Case(
            name: "no result code",
            answer: .told(CardResult(resultCode: nil, amount: Cents(4250))), state: .inDoubt,
            words: "eine Buchung ohne Ergebnis"),
        Case(name: "nothing to tell", answer: .none, state: .inDoubt, words: "keine letzte Buchung nennt"),
        Case(
            name: "does not know the question", answer: .refused(code: 0x83, text: "Funktion nicht möglich"),
            state: .inDoubt, words: "seine letzte Buchung nicht nennt (Funktion nicht möglich, Antwort 131)"),
    ]

    @Test(arguments: cases) func theTerminalsMemoryDecides(_ it: Case) async throws {
        let terminal = ScriptedTerminal(remembering: [.unreachable(text: "wird verbunden"), it.answer]) { _, sink in
            try await sink.willSend()
            try await sink.accepted()
            if let held = it.held { try await sink.hold(held) }
            return .inDoubt(Doubt(cause: .linkLost, text: "weg"))
        }
        let fixture = try DeskFixture(terminal: terminal)
        if let earlier = it.earlier { try await fixture.journalEarlier(earlier, asItHappened: it.vouches) }
        _ = try await fixture.desk.start(Samples.card("a", printer: "p1"), caller: Samples.clerk)
        let payment = try await fixture.examined("a")
        #expect(payment.state == it.state)
        let examination = try #require(payment.examination)
        #expect(examination.text.contains(it.words), "\(examination.text)")
        #expect(examination.messages == ["06 20"])
        #expect((payment.approval?.remarks == [.clarified]) == (it.state == .approved))
        // What has ended frees the terminal; what has not blocks it for cards, and only for cards.
        let isFree = (try? await fixture.desk.start(Samples.card("next"), caller: Samples.clerk)) != nil
        #expect(isFree == payment.state.isFinal)
        #expect(await terminal.orders.count(where: { $0 == .authorize(Cents(4250)) }) == (isFree ? 2 : 1))
        #expect(try await fixture.journal.verify().fault == nil)
    }

    @Test func anApprovalThatIsClarifiedAtOncePrintsItsReceipt() async throws {
        let printer = ScriptedPrinter(.printed)
        let terminal = ScriptedTerminal(remembering: [.told(Self.own)]) { _, sink in
            try await sink.willSend()
            try await sink.hold(Self.own)
            return .inDoubt(Doubt(cause: .linkLost, text: "weg"))
        }
        let fixture = try DeskFixture(terminal: terminal, printer: printer)
        _ = try await fixture.desk.start(Samples.card("a", printer: "p1"), caller: Samples.clerk)
        #expect(try await fixture.settled("a").prints.map(\.outcome) == [.printed])
        #expect(await printer.jobs.count == 1)
    }

    @Test func aPersonDecidesWhatTheTerminalDoesNotKnow() async throws {
        let fixture = try DeskFixture(terminal: Self.forgetful())
        _ = try await fixture.desk.start(Samples.card("a", printer: "p1"), caller: Samples.clerk)
        _ = try await fixture.examined("a")
        let resolution = Resolution(
            verdict: .booked(Cents(4250)), clerk: "AB", reason: "Beleg 0231 im Terminaljournal")
        let payment = try await fixture.desk.resolve("a", resolution, caller: Samples.clerk)
        #expect(payment.state == .approved)
        #expect(payment.resolution == resolution)
        #expect(payment.resolvedBy == Samples.clerk)
        #expect(payment.approval?.remarks == [.resolvedByPerson])
        // Why anybody had to decide.
        #expect(payment.doubt == Samples.doubt)
        // Nobody waits for this paper any more.
        #expect(payment.prints.isEmpty)
        #expect(try await fixture.desk.resolve("a", resolution, caller: Samples.clerk).endEntry == payment.endEntry)
        await #expect(throws: PaymentError.notInDoubt("a")) {
            try await fixture.desk.resolve(
                "a", Resolution(verdict: .notBooked, clerk: "AB", reason: "doch nicht"), caller: Samples.clerk)
        }
        _ = try await fixture.desk.start(Samples.card("b"), caller: Samples.clerk)
    }

    @Test func manyRefusalsDoNotMakeTheLastBookingForgotten() async throws {
        let last = CardResult(resultCode: 0x71)
        let script: ScriptedTerminal.Script = { order, sink in
            try await sink.willSend()
            switch order {
            case .authorize(Cents(4250)): return .inDoubt(Samples.doubt)
            case .authorize(Cents(1200)):
                try await sink.hold(Self.earlier)
                return .approved(Self.earlier)
            default:
                try await sink.hold(last)
                return .declined(Samples.refusal, last)
            }
        }
        let fixture = try DeskFixture(terminal: ScriptedTerminal(remembering: [.told(Self.earlier)], script))
        _ = try await fixture.desk.start(Self.order("first", 1200), caller: Samples.clerk)
        _ = try await fixture.settled("first")
        for number in 0..<60 {
            _ = try await fixture.desk.start(
                Self.order(PaymentID(unchecked: "no\(number)"), 700), caller: Samples.clerk)
            _ = try await fixture.settled(PaymentID(unchecked: "no\(number)"))
        }
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        #expect(try await fixture.examined("a").state == .notBooked)
    }

    private static func order(_ id: PaymentID, _ cents: Int64) -> PaymentRequest {
        PaymentRequest(
            id: id, kind: .payment, amount: Cents(cents), tender: .card(terminal: "t1"), register: "K1", clerk: "AB",
            lines: [PaymentLine(text: "Gebühr", unitPrice: Cents(cents))])
    }

    /// The sums of a day have neither receipt nor trace number; a transaction cannot be compared with them.
    @Test func theSumsOfADayAreNoTransactionOfBefore() async throws {
        let terminal = ScriptedTerminal(remembering: [.told(Self.own)]) { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try DeskFixture(terminal: terminal)
        try await fixture.journalEarlier(Self.earlier)
        try await fixture.journal.write { transaction in
            let result = CardResult(resultCode: 0, amount: Cents(1200))
            let totals = TerminalTotals(sum: Cents(1200))
            try transaction.report(
                TerminalReported(terminal: "t1", result: result, totals: totals), isAsked: false)
        }
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        let payment = try await fixture.examined("a")
        #expect(payment.state == .approved, "\(payment.examination?.text ?? "-")")
    }

    @Test func theFirstPaperOfAReceiptThatWasNeverPrintedIsNoCopy() async throws {
        let printer = ScriptedPrinter(.printed)
        let fixture = try DeskFixture(terminal: Self.forgetful(), printer: printer)
        _ = try await fixture.desk.start(Samples.card("a", printer: "p1"), caller: Samples.clerk)
        _ = try await fixture.examined("a")
        let resolution = Resolution(verdict: .booked(Cents(4250)), clerk: "AB", reason: "gesehen")
        _ = try await fixture.desk.resolve("a", resolution, caller: Samples.clerk)
        for _ in 1...2 {
            let job = try await fixture.desk.prints.submit(
                .receipt(copy: true), on: "p1", payment: "a", caller: Samples.clerk)
            #expect(await fixture.desk.prints.outcome(of: job) == .printed)
        }
        let copies = await printer.jobs.map { job -> Bool? in
            if case .receipt(let receipt) = job.matter { receipt.isCopy } else { nil }
        }
        #expect(copies == [false, true])
    }

    @Test func whoDecidesMustSayWhy() async throws {
        let fixture = try DeskFixture(terminal: Self.forgetful())
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.examined("a")
        for resolution in [
            Resolution(verdict: .notBooked, clerk: "AB", reason: ""),
            Resolution(verdict: .notBooked, clerk: "", reason: "gesehen"),
            Resolution(verdict: .booked(Cents(4250)), clerk: "  ", reason: "gesehen"),
            Resolution(verdict: .notBooked, clerk: "AB", reason: "\u{A0} \u{2003}"),
            Resolution(verdict: .booked(.zero), clerk: "AB", reason: "gesehen"),
        ] {
            await #expect(throws: PaymentError.self) {
                try await fixture.desk.resolve("a", resolution, caller: Samples.clerk)
            }
        }
        #expect(try await fixture.desk.payment("a").state == .inDoubt)
    }

    @Test func theNextStartOfTheDaemonAsksWhatTheLastOneLeft() async throws {
        let killed = try DeskFixture(terminal: Self.forgetful())
        try await killed.journalEarlier(Self.earlier)
        try await killed.journal.write { transaction in
            try transaction.append(
                .paymentRequested(PaymentRequested(request: Samples.card("a"), caller: Samples.clerk, day: Samples.day))
            )
            try transaction.append(.paymentMoved(PaymentMoved(payment: "a", state: .sent)))
            try transaction.append(.paymentResult(PaymentResult(payment: "a", result: Self.own)))
        }
        let terminal = ScriptedTerminal(remembering: [.told(Self.own)]) { _, _ in .inDoubt(Samples.doubt) }
        let desk = PaymentDesk(
            journal: killed.journal, clock: killed.clock,
            setup: PayPointSetup(
                issuer: killed.setup.issuer, registers: killed.setup.registers, terminals: ["t1": terminal]))
        try await desk.recover()
        for await _ in try await desk.watch("a") {}
        #expect(try await desk.payment("a").state == .approved)
        #expect(await terminal.orders.isEmpty)
    }

    @Test func aTerminalThatNobodyKnowsIsAskedForItsLastTransactionFirst() async throws {
        let terminal = ScriptedTerminal(remembering: [.told(Self.earlier)]) { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try DeskFixture(terminal: terminal)
        try await fixture.desk.recover()
        while try await fixture.kinds() != ["terminal.reported"] { await Task.yield() }
        // What is not newer than that is not booked, however the clocks go.
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        #expect(try await fixture.examined("a").state == .notBooked)
    }

    /// Nobody knows whether the terminal's last transaction is the one that the person decided about.
    @Test func behindAPersonsDecisionANewTransactionProvesNothingUntilTheTerminalHasTold() async throws {
        let terminal = ScriptedTerminal(remembering: [.none, .none, .told(Self.own), .none]) { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try DeskFixture(terminal: terminal)
        try await fixture.journalEarlier(Self.earlier)
        for (id, isLearned) in [("a", false), ("b", false)] as [(PaymentID, Bool)] {
            _ = try await fixture.desk.start(Samples.card(id), caller: Samples.clerk)
            let payment = try await fixture.examined(id)
            #expect(payment.state == .inDoubt, "\(isLearned)")
            let resolution = Resolution(verdict: .booked(Cents(4250)), clerk: "AB", reason: "gesehen")
            _ = try await fixture.desk.resolve(id, resolution, caller: Samples.clerk)
        }
        #expect(try await fixture.desk.payment("b").examination?.text.contains("ein Mensch entschieden") == true)
    }

    /// A terminal that does not say whether it is at work is believed once its T4 is over.
    @Test func aTerminalThatMayStillBeAtWorkIsAskedAgain() async throws {
        let clock = SteppingClock()
        let terminal = ScriptedTerminal(remembering: [.told(Self.earlier)], isAtRest: false) { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try DeskFixture(terminal: terminal, clock: clock)
        try await fixture.journalEarlier(Self.earlier)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        let payment = try await fixture.examined("a")
        #expect(payment.state == .notBooked)
        #expect(clock.now().seconds - payment.requestedAt.seconds >= 210)
        #expect(await terminal.questions > 40)
    }

    @Test func aSignatureThatOnlyTheReceiptAsksForIsAskedForAfterClarification() async throws {
        let receipt = TerminalReceipt(
            copy: .merchant, lines: [.init(text: "Unterschrift")], isComplete: true, hasSignatureLine: true)
        let terminal = ScriptedTerminal(remembering: [.told(Self.own)]) { _, sink in
            try await sink.willSend()
            try await sink.hold(Self.own)
            try await sink.hold(receipt)
            return .inDoubt(Samples.doubt)
        }
        let fixture = try DeskFixture(terminal: terminal)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        #expect(try await fixture.examined("a").openSignature == .awaited)
    }

    private static func forgetful() -> ScriptedTerminal {
        ScriptedTerminal(remembering: [.none]) { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
    }
}

extension DeskFixture {
    /// The payment when its doubt has been looked into.
    func examined(_ id: PaymentID) async throws -> Payment {
        for await update in try await desk.watch(id) {
            if case .changed(let payment) = update, payment.examination != nil { return payment }
        }
        return try await desk.payment(id)
    }

    /// The terminal t1 has told of a transaction before the tests begin: afterwards, or as it happened.
    func journalEarlier(_ result: CardResult, asItHappened: Bool = false) async throws {
        try await journal.write { transaction in
            guard asItHappened else {
                try transaction.append(.terminalReported(TerminalReported(terminal: "t1", result: result)))
                return
            }
            let request = PaymentRequested(request: Samples.card("earlier"), caller: Samples.clerk, day: Samples.day)
            try transaction.append(.paymentRequested(request))
            try transaction.append(.paymentMoved(PaymentMoved(payment: "earlier", state: .sent)))
            try transaction.append(.paymentResult(PaymentResult(payment: "earlier", result: result)))
        }
    }
}
