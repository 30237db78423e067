import Journal
import PayPoint
import Testing

/// What is open now: the finance system's amounts, less what it cannot know of.
@Suite struct OpenNowTests {
    private typealias Fixture = ReceivableFixture
    private static func fee(claimed: Int64 = 5000, open: Int64, asOf: Timestamp) -> OpenItem {
        let amounts = PerPart { part in
            part == .principal ? PartAmount(claimed: Cents(claimed), open: Cents(open)) : .none
        }
        return ReceivableSamples.item(ReceivableSamples.key("0202"), .publicLaw, parts: amounts, asOf: asOf)
    }

    private static let before = Fixture.asOf
    private static let later = Timestamp(microseconds: DeskFixture.clock.now().microseconds + 60_000_000)

    private func principal(_ fixture: Fixture) async throws -> Int64 {
        try await fixture.open(Self.fee(open: 5000, asOf: Self.before)).principal.value
    }

    /// Closes the register of a shift, settles, and says what became of the hand-over.
    private func handOver(
        _ fixture: Fixture, _ shift: ShiftID, _ cents: Int64, run: Int64,
        to phases: [HandOverState.Phase] = [.sent, .acknowledged],
        plan: SettlementPlan = SettlementFixture.plan
    ) async throws {
        let kasse = fixture.kasse
        for (sign, role) in [("SD", Role.masterData), ("SK", .mainCashOffice)] where run == 1 {
            let clerk = try #require(ClerkSign(sign))
            try await kasse.define(
                Clerk(sign: clerk, name: sign, roles: [role]), by: nil, caller: Caller(user: 0, group: 0))
            _ = try await kasse.signOn(
                ShiftID(unchecked: sign), clerk: clerk, register: nil, isTraining: false, endsOther: false,
                caller: Fixture.counter)
        }
        _ = try await kasse.define(plan, shift: "SD", caller: Fixture.counter)
        let closed = try await kasse.close(
            nil, number: 1, count: try #require(CashCount([.oneCent: cents])), second: nil, shift: shift,
            caller: Fixture.counter)
        _ = try await kasse.settle(run, registers: nil, files: PlainFiles(), shift: "SK", caller: Fixture.counter)
        for phase in phases { try await move(fixture, closed.id, phase) }
    }

    private func move(_ fixture: Fixture, _ closing: ClosingID, _ phase: HandOverState.Phase) async throws {
        _ = try await fixture.kasse.move(
            closing, to: phase, reference: nil, reason: phase == .rejected ? "Konto gesperrt" : nil, shift: "SK",
            caller: Fixture.counter)
    }

    @Test func `a payment counts until the list is newer than the hand-over that tells of it`() async throws {
        let old = Self.fee(open: 5000, asOf: Self.before)
        let fixture = try await Fixture([old])
        _ = try await fixture.sell(try await fixture.order("v1", [old], 2000), given: 2000)
        #expect(try await principal(fixture) == 3000)
        // The finance system tells again and cannot have the payment: nothing was handed over.
        fixture.list.become([Self.fee(open: 5000, asOf: Self.later)])
        #expect(try await principal(fixture) == 3000)
        try await handOver(fixture, "s1", 2000, run: 1, to: [.sent])
        let closing = ClosingID(register: "K1", number: 1)
        // Sent in the evening; the list was made at night, before the finance system booked.
        #expect(try await principal(fixture) == 3000)
        // Rejected, and sent again.
        try await move(fixture, closing, .rejected)
        #expect(try await principal(fixture) == 3000)
        try await move(fixture, closing, .sent)
        #expect(try await principal(fixture) == 3000)
        // Booked, and the list is from behind that: what it says holds.
        try await move(fixture, closing, .acknowledged)
        #expect(try await principal(fixture) == 5000)
        fixture.list.become([Self.fee(open: 3000, asOf: Self.later)])
        #expect(try await principal(fixture) == 3000)
        // Booked, but the list is from before.
        fixture.list.become([old])
        #expect(try await principal(fixture) == 3000)
    }

    @Test func `where the finance system acknowledges nothing, what was sent is known to it`() async throws {
        let old = Self.fee(open: 5000, asOf: Self.before)
        let fixture = try await Fixture([old])
        _ = try await fixture.sell(try await fixture.order("v1", [old], 2000), given: 2000)
        fixture.list.become([Self.fee(open: 5000, asOf: Self.later)])
        try await handOver(
            fixture, "s1", 2000, run: 1, to: [.sent], plan: SettlementFixture.plan(isAcknowledged: false))
        #expect(try await principal(fixture) == 5000)
        try await move(fixture, ClosingID(register: "K1", number: 1), .rejected)
        #expect(try await principal(fixture) == 3000)
    }

    @Test func `money given back at another register is still missing there for the finance system`() async throws {
        let old = Self.fee(open: 5000, asOf: Self.before)
        let fixture = try await Fixture([old])
        _ = try await fixture.sell(try await fixture.order("v1", [old], 2000), given: 2000)
        try await handOver(fixture, "s1", 2000, run: 1)
        _ = try await fixture.kasse.moveCash(
            .float, Cents(2000), name: "m1", reason: "Wechselgeld", by: "s2", caller: Fixture.counter)
        // The finance system has the payment and not that it went back.
        fixture.list.become([Self.fee(open: 3000, asOf: Self.later)])
        _ = try await fixture.sale.sales.cancel(
            "v1", reason: "falsch", release: nil, printer: nil, shift: "s2", caller: Fixture.counter)
        #expect(try await principal(fixture) == 5000)
        try await handOver(fixture, "s2", 0, run: 2)
        #expect(try await principal(fixture) == 3000)
        #expect(try await fixture.isSound())
    }

    @Test func `what the finance system booked on other parts than we did is not asked for twice`() async throws {
        func item(_ principal: Int64, _ costs: Int64) -> OpenItem {
            ReceivableSamples.item(
                ReceivableSamples.key("0202"), .publicLaw,
                parts: PerPart { part in
                    switch part {
                    case .principal: PartAmount(claimed: Cents(5000), open: Cents(principal))
                    case .dunningFee: PartAmount(claimed: Cents(500), open: Cents(costs))
                    default: .none
                    }
                }, asOf: Self.before)
        }
        let fixture = try await Fixture([item(5000, 500)])
        _ = try await fixture.sell(try await fixture.order("v1", [item(5000, 500)], 5000), given: 5000)
        // Somebody else paid the principal at the bank meanwhile: of ours, 50 EUR are left for the costs.
        fixture.list.become([item(0, 500)])
        #expect(try await fixture.open(item(0, 500)) == .zero)
        // Half of it: what we took covers the rest and the costs.
        fixture.list.become([item(4800, 500)])
        #expect(try await fixture.open(item(0, 500)) == parts([.dunningFee: 300]))
    }

    @Test func `no part has more open than was claimed`() async throws {
        let old = Self.fee(claimed: 2000, open: 2000, asOf: Self.before)
        let fixture = try await Fixture([old])
        _ = try await fixture.sell(try await fixture.order("v1", [old], 2000), given: 2000)
        try await handOver(fixture, "s1", 2000, run: 1)
        // The finance system has not booked the payment although it should have.
        fixture.list.become([Self.fee(claimed: 2000, open: 2000, asOf: Self.later)])
        _ = try await fixture.kasse.moveCash(
            .float, Cents(2000), name: "m1", reason: "Wechselgeld", by: "s2", caller: Fixture.counter)
        _ = try await fixture.sale.sales.cancel(
            "v1", reason: "falsch", release: nil, printer: nil, shift: "s2", caller: Fixture.counter)
        #expect(try await fixture.open(old) == parts([.principal: 2000]))
    }
}
