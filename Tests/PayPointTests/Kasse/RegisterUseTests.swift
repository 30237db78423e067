import Journal
import PayPoint
import Testing

/// A register is given up when it is empty, closed and left.
@Suite struct RegisterUseTests {
    private static let counter = SaleFixture.counter

    private func giveUp(_ fixture: SaleFixture) async throws(KasseError) {
        try await fixture.kasse.define(
            CashRegister(id: "K1", name: "Kasse 1", isActive: false), by: nil, caller: Caller(user: 0, group: 0))
    }

    @Test func `what has to be done first is told step by step`() async throws {
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .declined(Samples.refusal, nil)
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        try await fixture.kasse.define(
            Clerk(sign: "SK", name: "Sofie Kern", roles: [.mainCashOffice]), by: nil, caller: Caller(user: 0, group: 0))
        try await fixture.signOn("sk", "SK")
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        _ = try await fixture.sell(SaleFixture.order("v2", 4250), cards: [.init(terminal: "t1")])
        await #expect(throws: KasseError.registerInUse("K1", .sale("v2"))) { try await giveUp(fixture) }
        _ = try await fixture.sales.abandon("v2", reason: "geht", shift: "s1", caller: Self.counter)
        await #expect(throws: KasseError.registerInUse("K1", .cash(Cents(4250)))) { try await giveUp(fixture) }
        _ = try await fixture.kasse.deliver(
            "d1", fromDrawer: Cents(4250), fromWithdrawn: .zero, count: nil, bag: nil, note: nil, shift: "s1",
            caller: Self.counter)
        await #expect(throws: KasseError.registerInUse("K1", .transit(Cents(4250)))) { try await giveUp(fixture) }
        _ = try await fixture.kasse.acknowledge(
            "d1", received: Cents(4250), note: nil, shift: "sk", caller: Self.counter)
        await #expect(throws: KasseError.registerInUse("K1", .unclosed(period: 1))) { try await giveUp(fixture) }
        _ = try await fixture.kasse.close(
            nil, number: 1, count: .empty, second: nil, shift: "s1", caller: Self.counter)
        await #expect(throws: KasseError.registerInUse("K1", .seated("KA"))) { try await giveUp(fixture) }
        try await fixture.kasse.signOff("s1", caller: Self.counter)
        try await giveUp(fixture)
        await #expect(throws: KasseError.notActive(.register, "K1")) { try await fixture.signOn("s2", "CB", at: "K1") }
        // One that is given up changes its name without all that.
        try await fixture.kasse.define(
            CashRegister(id: "K1", name: "Altkasse", isActive: false), by: nil, caller: Caller(user: 0, group: 0))
    }
}
