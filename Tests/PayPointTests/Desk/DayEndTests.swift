import PayPoint
import Testing

@Suite struct DayEndTests {
    /// 42,50 and 42,50 taken, one of them reversed, 10,00 refunded: 32,50 net, 42,50 before refunds, 85,00 gross.
    @Test(
        arguments: [
            (3250, DayAgreement.equal), (4250, .equalBeforeRefunds), (8500, .equalGross),
            (3000, .differs(by: Cents(-250))),
        ] as [(Int64, DayAgreement)])
    func theTerminalsSumIsComparedWithTheJournals(sum: Int64, agreement: DayAgreement) async throws {
        let fixture = try DeskFixture(terminal: Self.terminal(.closed(TerminalTotals(sum: Cents(sum)), then: nil)))
        for id in ["a", "b"] as [PaymentID] { try await fixture.pay(Samples.card(id)) }
        try await fixture.pay(Self.takeBack("r", .reversal(of: "a"), 4250))
        try await fixture.pay(Self.takeBack("f", .refund(of: "b"), 1000))
        let ended = try await fixture.desk.endDay(of: "t1", caller: Samples.clerk)
        #expect(
            ended.journal
                == CardTurnover(count: 4, payments: Cents(8500), reversals: Cents(4250), refunds: Cents(1000)))
        #expect(ended.agreement == agreement)
        let last = try await fixture.journal.entries(after: 0, limit: 1000).suffix(2).map(\.event.kind)
        #expect(last == [.dayEndAsked, .dayEnded])
    }

    @Test func theNextDayCountsFromZero() async throws {
        let fixture = try DeskFixture(terminal: Self.terminal(.closed(TerminalTotals(sum: Cents(4250)), then: nil)))
        try await fixture.pay(Samples.card("a"))
        _ = try await fixture.desk.endDay(of: "t1", caller: Samples.clerk)
        #expect(try await fixture.desk.endDay(of: "t1", caller: Samples.clerk).journal == .none)
    }

    @Test func whatWasRefusedOrIsUnknownClosesNothing() async throws {
        let fixture = try DeskFixture(terminal: Self.terminal(.unknown(Samples.doubt)))
        try await fixture.pay(Samples.card("a"))
        for _ in 1...2 {
            let ended = try await fixture.desk.endDay(of: "t1", caller: Samples.clerk)
            #expect(ended.journal.payments == Cents(4250))
            #expect(ended.agreement == nil)
        }
        try await fixture.pay(Self.takeBack("r", .reversal(of: "a"), 4250))
    }

    @Test func aClosedDayCannotBeReversedOnlyRefunded() async throws {
        let fixture = try DeskFixture(terminal: Self.terminal(.closed(nil, then: nil)))
        try await fixture.pay(Samples.card("a"))
        _ = try await fixture.desk.endDay(of: "t1", caller: Samples.clerk)
        await #expect(throws: PaymentError.notReversible("a", .dayEnded)) {
            try await fixture.desk.start(Self.takeBack("r", .reversal(of: "a"), 4250), caller: Samples.clerk)
        }
        try await fixture.pay(Self.takeBack("f", .refund(of: "a"), 4250))
        #expect(try await fixture.desk.payment("a").takenBackBy == ["f"])
    }

    @Test func sumsThatNobodyAskedForAreTheTerminalsOwnEndOfDay() async throws {
        let fixture = try DeskFixture(terminal: Self.terminal(.closed(nil, then: nil)))
        try await fixture.pay(Samples.card("a"))
        let reported = TerminalReported(
            terminal: "t1", result: CardResult(resultCode: 0), totals: TerminalTotals(sum: Cents(4250)))
        try await fixture.journal.write { try $0.report(reported, isAsked: false) }
        guard case .dayEnded(let ended) = try await fixture.journal.entries(after: 0, limit: 1000).last?.event else {
            Issue.record("no end of the day was written")
            return
        }
        #expect(ended.isAutomatic)
        #expect(ended.agreement == .equal)
        await #expect(throws: PaymentError.notReversible("a", .dayEnded)) {
            try await fixture.desk.start(Self.takeBack("r", .reversal(of: "a"), 4250), caller: Samples.clerk)
        }
    }

    /// The daemon was killed behind the order, or behind the sums that the terminal told.
    @Test(arguments: [true, false]) func anEndOfDayThatWasCutOffEndsAtTheNextStart(hasTold: Bool) async throws {
        let fixture = try DeskFixture(terminal: Self.terminal(.closed(nil, then: nil)))
        try await fixture.pay(Samples.card("a"))
        let totals = TerminalTotals(sum: Cents(4250))
        try await fixture.journal.write { transaction in
            try transaction.append(.dayEndAsked(DayEndAsked(terminal: "t1", caller: Samples.clerk)))
            guard hasTold else { return }
            let reported = TerminalReported(terminal: "t1", result: CardResult(resultCode: 0), totals: totals)
            try transaction.report(reported, isAsked: true)
        }
        try await fixture.desk.recover()
        let ends = try await fixture.journal.entries(after: 0, limit: 1000).compactMap { entry in
            if case .dayEnded(let ended) = entry.event { ended } else { nil }
        }
        #expect(ends.map(\.outcome.totals) == [hasTold ? totals : nil])
        #expect(ends.first?.journal.payments == Cents(4250))
        // What is written once is not found open again.
        try await fixture.desk.recover()
        #expect(try await fixture.kinds().count(where: { $0 == "terminal.day-ended" }) == 1)
    }

    /// Only the end is missing behind the sums, or the terminal has contradicted them.
    @Test(arguments: [true, false]) func sumsThatWereToldCloseTheDayUnlessItIsRefusedBehind(isRefused: Bool)
        async throws
    {
        let fixture = try DeskFixture(terminal: Self.terminal(.refused(Samples.refusal)))
        let totals = TerminalTotals(sum: Cents(4250))
        try await fixture.journal.write { transaction in
            try transaction.append(.dayEndAsked(DayEndAsked(terminal: "t1", caller: Samples.clerk)))
            let reported = TerminalReported(terminal: "t1", result: CardResult(resultCode: 0), totals: totals)
            try transaction.report(reported, isAsked: true)
            let outcome: DayEndOutcome = isRefused ? .refused(Samples.refusal) : .unknown(Samples.doubt)
            let ended = try transaction.endDay(of: "t1", outcome, isAutomatic: false)
            guard isRefused else {
                #expect(ended.outcome == .closed(totals, then: nil))
                return
            }
            guard case .unknown(let doubt) = ended.outcome else {
                Issue.record("\(ended.outcome)")
                return
            }
            #expect(doubt.text.contains(Samples.refusal.text))
        }
    }

    @Test func noDayEndsWhileAPaymentIsUnderWayOrInDoubt() async throws {
        let gate = Gate()
        let terminal = ScriptedTerminal(remembering: [.none]) { _, sink in
            try await sink.willSend()
            await gate.pass()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try DeskFixture(terminal: terminal)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        await #expect(throws: PaymentError.terminalBusy(terminal: "t1", payment: "a")) {
            try await fixture.desk.endDay(of: "t1", caller: Samples.clerk)
        }
        gate.open()
        _ = try await fixture.examined("a")
        await #expect(throws: PaymentError.terminalInDoubt(terminal: "t1", payment: "a")) {
            try await fixture.desk.endDay(of: "t1", caller: Samples.clerk)
        }
    }

    private static func terminal(_ dayEnd: DayEndOutcome) -> ScriptedTerminal {
        ScriptedTerminal(dayEnd: dayEnd) { order, sink in
            try await sink.willSend()
            let amount: Int64 =
                switch order {
                case .authorize(let amount), .refund(let amount), .reverse(_, let amount): amount.value
                }
            try await sink.hold(Samples.result(amount: amount))
            return .approved(Samples.result(amount: amount))
        }
    }

    private static func takeBack(_ id: PaymentID, _ kind: PaymentKind, _ amount: Int64) -> PaymentRequest {
        PaymentRequest(
            id: id, kind: kind, amount: Cents(amount), tender: .card(terminal: "t1"), register: "K1", clerk: "MS",
            lines: [PaymentLine(text: "Rücknahme", unitPrice: Cents(amount))])
    }
}

extension DeskFixture {
    fileprivate func pay(_ request: PaymentRequest) async throws {
        _ = try await desk.start(request, caller: Samples.clerk)
        #expect(try await settled(request.id).state == .approved)
    }
}
