import PayPoint
import Testing

/// Who says what became of a card payment at a register of the Kasse.
@Suite struct CounterDecisionTests {
    private static let counter = SaleFixture.counter

    private static func doubtful() async throws -> SaleFixture {
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        return fixture
    }

    private static func decide(
        _ fixture: SaleFixture, as sign: String, from caller: Caller = counter
    ) async throws -> Payment {
        try await fixture.desk.desk.resolve(
            "v1.1", Resolution(verdict: .notBooked, clerk: sign, reason: "steht nicht im Terminaljournal"),
            caller: caller)
    }

    @Test func `only a supervisor who is signed on decides a doubt`() async throws {
        let fixture = try await Self.doubtful()
        for (sign, why) in [
            ("GIBTSNICHT", CounterObstacle.notSignedOn), ("ZA", .notSignedOn), ("KA", .notSupervisor),
        ] {
            await #expect(throws: PaymentError.notAtRegister("K1", clerk: sign, why)) {
                try await Self.decide(fixture, as: sign)
            }
        }
        try await fixture.signOn("za", "ZA")
        await #expect(throws: PaymentError.notAtRegister("K1", clerk: "ZA", .elsewhere)) {
            try await Self.decide(fixture, as: "ZA", from: Caller(user: 4711, group: 4711))
        }
        let payment = try await Self.decide(fixture, as: "ZA")
        #expect(payment.state == .notBooked)
        // The same call again, because its answer was lost, whoever has signed off since.
        _ = try await fixture.kasse.signOff("za", caller: Self.counter)
        #expect(try await Self.decide(fixture, as: "ZA").state == .notBooked)
    }
}
