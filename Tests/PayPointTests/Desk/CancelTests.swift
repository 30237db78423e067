import PayPoint
import Testing

@Suite struct CancelTests {
    @Test func cancelReportsWhatTheTerminalDidAndThePaymentMayStillBeApproved() async throws {
        let gate = Gate()
        let running = Gate()
        let terminal = ScriptedTerminal(cancel: .refused) { _, sink in
            try await sink.willSend()
            try await sink.accepted()
            running.open()
            await gate.pass()
            try await sink.hold(Samples.result())
            return .approved(Samples.result())
        }
        let fixture = try DeskFixture(terminal: terminal)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        await running.pass()
        #expect(try await fixture.desk.cancel("a", caller: Samples.clerk) == .refused)
        gate.open()
        let payment = try await fixture.settled("a")
        #expect(payment.state == .approved)
        #expect(payment.cancel == .refused)
        #expect(try await fixture.desk.cancel("a", caller: Samples.clerk) == .alreadyEnded)
    }

    @Test func whatHasNotBeenSentIsWithdrawnAndNeverSent() async throws {
        let gate = Gate()
        let terminal = ScriptedTerminal { _, sink in
            await gate.pass()
            try await sink.willSend()
            Issue.record("a withdrawn payment was sent")
            return .approved(Samples.result())
        }
        let fixture = try DeskFixture(terminal: terminal)
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        #expect(try await fixture.desk.cancel("a", caller: Samples.clerk) == .withdrawn)
        gate.open()
        await fixture.desk.close()
        #expect(try await fixture.desk.payment("a").state == .cancelled)
    }
}
