import PayPoint
import Testing

/// A clerk who gives up on the card and takes cash while the terminal still works would take the money twice.
@Suite struct RegisterBusyTests {
    @Test func cashWaitsUntilTheTerminalHasEndedTheCardPayment() async throws {
        let gate = Gate()
        let running = Gate()
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            running.open()
            await gate.pass()
            return .cancelled(Samples.refusal)
        }
        let fixture = try DeskFixture(terminal: terminal)
        _ = try await fixture.desk.start(Samples.card("card"), caller: Samples.clerk)
        await running.pass()
        await #expect(throws: PaymentError.registerBusy(register: "K1", payment: "card")) {
            try await fixture.desk.start(Samples.cash("cash", given: 5000), caller: Samples.clerk)
        }
        // A wish to cancel is not yet an end.
        _ = try await fixture.desk.cancel("card", caller: Samples.clerk)
        await #expect(throws: PaymentError.registerBusy(register: "K1", payment: "card")) {
            try await fixture.desk.start(Samples.cash("cash", given: 5000), caller: Samples.clerk)
        }
        gate.open()
        #expect(try await fixture.settled("card").state == .cancelled)
        let cash = try await fixture.desk.start(Samples.cash("cash", given: 5000), caller: Samples.clerk)
        #expect(cash.state == .approved)
    }

    @Test func aPaymentInDoubtDoesNotHoldUpTheRegister() async throws {
        let terminal = ScriptedTerminal(remembering: [.none]) { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try DeskFixture(terminal: terminal)
        _ = try await fixture.desk.start(Samples.card("card"), caller: Samples.clerk)
        _ = try await fixture.examined("card")
        let cash = try await fixture.desk.start(Samples.cash("cash", given: 5000), caller: Samples.clerk)
        #expect(cash.state == .approved)
    }
}
