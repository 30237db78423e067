import PayPoint
import Testing

@Suite struct CardPaymentTests {
    @Test func anApprovedPaymentLeavesEveryStepInTheJournal() async throws {
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())))
        _ = try await fixture.desk.start(Samples.card("a", printer: "p1"), caller: Samples.clerk)
        let payment = try await fixture.settled("a")
        #expect(payment.state == .approved)
        #expect(payment.approval?.receipt?.description == "K1-000001")
        #expect(payment.card?.lastFourDigits == "4711")
        #expect(payment.prints.map(\.outcome) == [.printed])
        #expect(
            try await fixture.kinds() == [
                "payment.requested", "payment.moved", "payment.moved", "payment.result", "payment.ended",
                "print.queued", "print.sent",
                "print.ended",
            ])
        #expect(try await fixture.journal.verify().fault == nil)
    }

    @Test func theRequestIsOnDiskBeforeTheTerminalHearsOfIt() async throws {
        let seen = Box<[String]>([])
        let holder = Box<DeskFixture?>(nil)
        let terminal = ScriptedTerminal { _, sink in
            if let fixture = await holder.value { await seen.set(try await fixture.kinds()) }
            try await sink.willSend()
            return .notBooked(Samples.refusal)
        }
        let fixture = try DeskFixture(terminal: terminal)
        await holder.set(fixture)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.settled("a")
        #expect(await seen.value == ["payment.requested"])
        await holder.set(nil)
    }

    @Test func anotherAmountIsBookedAsReportedAndRemarked() async throws {
        let fixture = try DeskFixture(
            terminal: .ending(.approved(Samples.result(amount: 4000), remarks: [.amountDiffers])))
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        let approval = try #require(try await fixture.settled("a").approval)
        #expect(approval.amount == Cents(4000))
        #expect(approval.remarks == [.amountDiffers])
    }

    @Test func askingAgainWithTheSameContentChargesOnce() async throws {
        let gate = Gate()
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            await gate.pass()
            try await sink.hold(Samples.result())
            return .approved(Samples.result())
        }
        let fixture = try DeskFixture(terminal: terminal)
        async let first = fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        async let second = fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        #expect(try await first.id == second.id)
        gate.open()
        #expect(try await fixture.settled("a").state == .approved)
        #expect(try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk).state == .approved)
        #expect(await terminal.orders == [.authorize(Cents(4250))])
    }

    @Test func askingAgainWithOtherContentIsRefused() async throws {
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())))
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.settled("a")
        await #expect(throws: PaymentError.idInUse("a")) {
            try await fixture.desk.start(Samples.card("a", amount: 4251), caller: Samples.clerk)
        }
    }

    @Test func aTerminalTakesOnePaymentAtATimeAndTwoTerminalsTwo() async throws {
        let gate = Gate()
        let script: ScriptedTerminal.Script = { _, sink in
            try await sink.willSend()
            await gate.pass()
            try await sink.hold(Samples.result())
            return .approved(Samples.result())
        }
        let fixture = try DeskFixture(terminal: ScriptedTerminal(script), second: ScriptedTerminal(script))
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        await #expect(throws: PaymentError.terminalBusy(terminal: "t1", payment: "a")) {
            try await fixture.desk.start(Samples.card("b"), caller: Samples.clerk)
        }
        _ = try await fixture.desk.start(Samples.card("c", terminal: "t2"), caller: Samples.clerk)
        gate.open()
        let numbers = [
            try await fixture.settled("a").approval?.receipt?.number,
            try await fixture.settled("c").approval?.receipt?.number,
        ]
        #expect(Set(numbers) == [1, 2])
    }

    @Test func aWatcherWhoComesLateSeesWhatTheTerminalShowsNow() async throws {
        let shown = Gate()
        let gate = Gate()
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            await sink.progress(
                CardProgress(code: 0x0A, german: "Karte einstecken", english: "Insert", actor: .customer))
            shown.open()
            await gate.pass()
            return .declined(Samples.refusal, nil)
        }
        let fixture = try DeskFixture(terminal: terminal)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        await shown.pass()
        var texts: [String] = []
        for await update in try await fixture.desk.watch("a") {
            if case .progress(let progress) = update {
                texts.append(progress.german)
                gate.open()
            }
        }
        #expect(texts == ["Karte einstecken"])
    }

    @Test func aPaymentInDoubtKeepsItsTerminalAlsoAfterARestart() async throws {
        let doubt = Doubt(cause: .linkLost, text: "weg")
        let fixture = try DeskFixture(terminal: .ending(.inDoubt(doubt)))
        let news = try await {
            _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
            return try await fixture.desk.watch("a")
        }()
        for await update in news {
            if case .changed(let payment) = update, payment.state == .inDoubt { break }
        }
        await #expect(throws: PaymentError.terminalInDoubt(terminal: "t1", payment: "a")) {
            try await fixture.desk.start(Samples.card("b"), caller: Samples.clerk)
        }
        #expect(try await fixture.desk.cancel("a", caller: Samples.clerk) == .inDoubt)
        let again = PaymentDesk(journal: fixture.journal, clock: DeskFixture.clock, setup: fixture.setup)
        try await again.recover()
        await #expect(throws: PaymentError.terminalInDoubt(terminal: "t1", payment: "a")) {
            try await again.start(Samples.card("b"), caller: Samples.clerk)
        }
    }
}

/// A value that tasks share.
actor Box<Value: Sendable> {
    private(set) var value: Value
    init(_ value: Value) { self.value = value }
    func set(_ value: Value) { self.value = value }
}
