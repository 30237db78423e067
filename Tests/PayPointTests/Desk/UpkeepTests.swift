import PayPoint
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct UpkeepTests {
    private static func terminal(behind gate: Gate? = nil, printing prints: [TerminalReceipt] = []) -> ScriptedTerminal
    {
        ScriptedTerminal(behind: gate, printing: prints) { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
    }

    @Test func whatTheTerminalShowsAndPrintsIsTold() async throws {
        let text = TerminalReceipt(copy: .administration, lines: [.init(text: "TA-Nr. 1")], isComplete: true)
        let fixture = try DeskFixture(terminal: Self.terminal(printing: [text, text]))
        let shown = Mutex<[String]>([])
        let report = try await fixture.desk.lookAfter("t1", .diagnose(.extended)) { progress in
            shown.withLock { $0.append(progress.german) }
        }
        #expect(report == UpkeepReport(outcome: .done, printed: [text, text]))
        #expect(shown.withLock { $0 } == ["Diagnose"])
        #expect(try await fixture.kinds().isEmpty)
    }

    @Test func aTerminalThatDoesNotStopPrintingIsCutShort() async throws {
        let half = TerminalReceipt(
            copy: .administration, lines: Array(repeating: .init(text: "x"), count: UpkeepReport.mostLines / 2),
            isComplete: true)
        let one = TerminalReceipt(copy: .administration, lines: [.init(text: "y")], isComplete: true)
        let fixture = try DeskFixture(terminal: Self.terminal(printing: [half, half, one]))
        let report = try await fixture.desk.lookAfter("t1", .printConfiguration) { _ in }
        #expect(report.printed == [half, half])
        #expect(report.isShortened)
    }

    /// Neither of them knows of the other, and a payment would wait behind a diagnosis.
    @Test func nothingElseHappensAtTheTerminalMeanwhile() async throws {
        let gate = Gate()
        let terminal = Self.terminal(behind: gate)
        let fixture = try DeskFixture(terminal: terminal)
        let work = Task { try await fixture.desk.lookAfter("t1", .initialise) { _ in } }
        while await terminal.upkeep.isEmpty { await Task.yield() }
        await #expect(throws: PaymentError.terminalInUpkeep("t1")) {
            try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        }
        await #expect(throws: PaymentError.terminalInUpkeep("t1")) {
            try await fixture.desk.endDay(of: "t1", caller: Samples.clerk)
        }
        await #expect(throws: PaymentError.terminalInUpkeep("t1")) {
            _ = try await fixture.desk.lookAfter("t1", .register) { _ in }
        }
        gate.open()
        #expect(try await work.value.outcome == .done)
        #expect(try await fixture.desk.lookAfter("t1", .register) { _ in }.outcome == .done)
    }

    @Test func itIsRefusedWhileAPaymentIsUnderWayOrInDoubt() async throws {
        let gate = Gate()
        let terminal = ScriptedTerminal(remembering: [.none]) { _, sink in
            try await sink.willSend()
            await gate.pass()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try DeskFixture(terminal: terminal)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        await #expect(throws: PaymentError.terminalBusy(terminal: "t1", payment: "a")) {
            _ = try await fixture.desk.lookAfter("t1", .diagnose(.line)) { _ in }
        }
        gate.open()
        _ = try await fixture.examined("a")
        await #expect(throws: PaymentError.terminalInDoubt(terminal: "t1", payment: "a")) {
            _ = try await fixture.desk.lookAfter("t1", .diagnose(.line)) { _ in }
        }
        #expect(await terminal.upkeep.isEmpty)
    }

    @Test func thereHasToBeSuchATerminal() async throws {
        let fixture = try DeskFixture(terminal: Self.terminal())
        await #expect(throws: PaymentError.unknownDevice("t9")) {
            _ = try await fixture.desk.lookAfter("t9", .register) { _ in }
        }
        await #expect(throws: PaymentError.unknownDevice("t9")) { _ = try await fixture.desk.state(of: "t9") }
    }

    @Test func theStateTellsTheLastDayThatWasClosed() async throws {
        let fixture = try DeskFixture(
            terminal: ScriptedTerminal(dayEnd: .closed(TerminalTotals(sum: Cents(4250)), then: nil)) { _, _ in
                .inDoubt(Samples.doubt)
            })
        #expect(try await fixture.desk.state(of: "t1").lastDayEnd == nil)
        _ = try await fixture.desk.endDay(of: "t1", caller: Samples.clerk)
        let state = try await fixture.desk.state(of: "t1")
        #expect(state.lastSum == Cents(4250))
        #expect(state.lastDayEnd != nil)
    }
}
