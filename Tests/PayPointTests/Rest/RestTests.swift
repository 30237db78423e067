import PayPoint
import Synchronization
import Testing

@Suite struct RestTests {
    private static func rest(
        _ fixture: SaleFixture, clock: any WallClock = FixedClock(), leave: @escaping @Sendable () -> Void = {}
    ) -> RestDesk {
        RestDesk(kasse: fixture.kasse, desk: fixture.desk.desk, clock: clock, leave: leave)
    }

    private static func kinds(_ activities: [Activity]) -> [String] {
        activities.map { activity in
            switch activity {
            case .payment: "payment"
            case .printing: "printing"
            case .dayEnd: "dayEnd"
            case .doubt: "doubt"
            case .sale: "sale"
            case .shift: "shift"
            case .unclosedRegister: "register"
            case .unsentHandOver: "handOver"
            }
        }
    }

    @Test func `the counter is open as long as somebody works and a register is not closed`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        let rest = Self.rest(fixture)
        #expect(try await Self.kinds(rest.activities(.day)) == ["shift"])
        _ = try await fixture.sell(SaleFixture.order("v1", 1000), given: 1000)
        #expect(try await Self.kinds(rest.activities(.day)) == ["shift", "register"])
        #expect(try await rest.activities(.payments).isEmpty)
        #expect(try await !rest.renew(.day, waits: false).isEmpty)
        try await fixture.kasse.signOff("s1", caller: SaleFixture.counter)
        #expect(try await Self.kinds(rest.activities(.day)) == ["register"])
        // Nothing was closed by the attempts.
        try await fixture.signOn("s2", "KA", at: "K1")
    }

    @Test func `whoever practises does not keep the counter open`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()), training: true)
        #expect(try await Self.rest(fixture).activities(.day).isEmpty)
    }

    @Test func `the daemon leaves behind the payment that runs, and takes none from then on`() async throws {
        let gate = Gate()
        let terminal = ScriptedTerminal { order, sink in
            try await sink.willSend()
            await gate.pass()
            let result = Samples.result(amount: order.amount)
            try await sink.hold(result)
            return .approved(result, remarks: [])
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        let left = Atomic<Int>(0)
        let clock = StandingClock()
        let rest = Self.rest(fixture, clock: clock) { left.add(1, ordering: .sequentiallyConsistent) }
        let request = PaymentRequest(
            id: "p", kind: .payment, amount: Cents(1000), tender: .card(terminal: "t1"), register: "K1", clerk: "KA",
            lines: [PaymentLine(text: "Fundsache", unitPrice: Cents(1000))])
        _ = try await fixture.desk.desk.start(request, caller: SaleFixture.counter)
        #expect(try await rest.renew(.payments, waits: false) == [.payment("p")])
        #expect(left.load(ordering: .sequentiallyConsistent) == 0)
        let waiting = Task { try await rest.renew(.payments, waits: true) }
        await clock.isAsked.pass()
        gate.open()
        _ = try await fixture.desk.settled("p")
        clock.goesOn.open()
        #expect(try await waiting.value.isEmpty)
        #expect(left.load(ordering: .sequentiallyConsistent) == 1)
        #expect(try await fixture.desk.desk.payment("p").state == .approved)
        await #expect(throws: PaymentError.shuttingDown) {
            try await fixture.desk.desk.start(
                PaymentRequest(
                    id: "q", kind: .payment, amount: Cents(1000), tender: .cash(given: Cents(1000)), register: "K1",
                    clerk: "KA", lines: request.lines), caller: SaleFixture.counter)
        }
    }

    @Test func `a payment in doubt keeps the counter open and no new start away`() async throws {
        // Whom a person has to decide for: it knows nothing of its last transaction, and stays in doubt.
        let terminal = ScriptedTerminal(remembering: [.none]) { _, sink in
            try await sink.willSend()
            return .inDoubt(Samples.doubt)
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        let rest = Self.rest(fixture)
        _ = try await fixture.desk.desk.start(
            PaymentRequest(
                id: "p", kind: .payment, amount: Cents(1000), tender: .card(terminal: "t1"), register: "K1",
                clerk: "KA", lines: [PaymentLine(text: "Fundsache", unitPrice: Cents(1000))]),
            caller: SaleFixture.counter)
        #expect(try await fixture.desk.examined("p").state == .inDoubt)
        #expect(try await Self.kinds(rest.activities(.day)) == ["doubt", "shift"])
        #expect(try await rest.renew(.payments, waits: false).isEmpty)
    }
}

/// A clock whose pauses end when a test says so.
private final class StandingClock: WallClock {
    let isAsked = Gate()
    let goesOn = Gate()

    func now() -> Timestamp { DeskFixture.clock.now() }
    func local(_ moment: Timestamp) -> CivilTime { DeskFixture.clock.local(moment) }

    func pause(seconds: Int) async {
        isAsked.open()
        await goesOn.pass()
    }
}
