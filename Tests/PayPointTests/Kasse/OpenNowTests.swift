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

    private func close(_ fixture: Fixture, _ shift: ShiftID, _ cents: Int64, number: Int64 = 1) async throws {
        _ = try await fixture.kasse.close(
            nil, number: number, count: try #require(CashCount([.oneCent: cents])), second: nil, shift: shift,
            caller: Fixture.counter)
    }

    @Test func `a payment counts until the list is newer and its register is closed`() async throws {
        let old = Self.fee(open: 5000, asOf: Self.before)
        let fixture = try await Fixture([old])
        _ = try await fixture.sell(try await fixture.order("v1", [old], 2000), given: 2000)
        #expect(try await principal(fixture) == 3000)
        // The finance system tells again and cannot have the payment: the register is still open.
        fixture.list.become([Self.fee(open: 5000, asOf: Self.later)])
        #expect(try await principal(fixture) == 3000)
        try await close(fixture, "s1", 2000)
        // Closed, and the list is from behind the payment: what it says holds.
        #expect(try await principal(fixture) == 5000)
        fixture.list.become([Self.fee(open: 3000, asOf: Self.later)])
        #expect(try await principal(fixture) == 3000)
        // Closed, but the list is from before.
        fixture.list.become([old])
        #expect(try await principal(fixture) == 3000)
    }

    @Test func `money given back at another register is still missing there for the finance system`() async throws {
        let old = Self.fee(open: 5000, asOf: Self.before)
        let fixture = try await Fixture([old])
        _ = try await fixture.sell(try await fixture.order("v1", [old], 2000), given: 2000)
        try await close(fixture, "s1", 2000)
        _ = try await fixture.kasse.moveCash(
            .float, Cents(2000), name: "m1", reason: "Wechselgeld", by: "s2", caller: Fixture.counter)
        // The finance system has the payment and not that it went back.
        fixture.list.become([Self.fee(open: 3000, asOf: Self.later)])
        _ = try await fixture.sale.sales.cancel(
            "v1", reason: "falsch", release: nil, printer: nil, shift: "s2", caller: Fixture.counter)
        #expect(try await principal(fixture) == 5000)
        try await close(fixture, "s2", 0)
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
        try await close(fixture, "s1", 2000)
        // The finance system has not booked the payment although it should have.
        fixture.list.become([Self.fee(claimed: 2000, open: 2000, asOf: Self.later)])
        _ = try await fixture.kasse.moveCash(
            .float, Cents(2000), name: "m1", reason: "Wechselgeld", by: "s2", caller: Fixture.counter)
        _ = try await fixture.sale.sales.cancel(
            "v1", reason: "falsch", release: nil, printer: nil, shift: "s2", caller: Fixture.counter)
        #expect(try await fixture.open(old) == parts([.principal: 2000]))
    }
}
