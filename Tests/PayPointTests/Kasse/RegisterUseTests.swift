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

    @Test func `what was decided about a difference is closed, and so handed over, whatever becomes of the register`()
        async throws
    {
        let fixture = try await SaleFixture(DeskFixture(terminal: .refusing))
        try await fixture.kasse.define(
            Clerk(sign: "SK", name: "Sofie Kern", roles: [.mainCashOffice]), by: nil, caller: Caller(user: 0, group: 0))
        try await fixture.signOn("sk", "SK")
        try await fixture.signOn("za", "ZA")
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 4250)
        let short = try await fixture.kasse.close(
            nil, number: 1, count: try #require(CashCount([.oneCent: 4200])), second: nil, shift: "s1",
            caller: Self.counter)
        _ = try await fixture.kasse.deliver(
            "d1", fromDrawer: Cents(4200), fromWithdrawn: .zero, count: nil, bag: nil, note: nil, shift: "s1",
            caller: Self.counter)
        _ = try await fixture.kasse.acknowledge(
            "d1", received: Cents(4200), note: nil, shift: "sk", caller: Self.counter)
        _ = try await fixture.kasse.close(
            nil, number: 2, count: .empty, second: nil, shift: "s1", caller: Self.counter)
        try await fixture.kasse.signOff("s1", caller: Self.counter)
        for (state, number) in [(Difference.State.explained, Int64(3)), (.writtenOff, 4)] {
            _ = try await fixture.kasse.move(
                short.entry, to: state, reason: "nachgesehen", shift: "za", caller: Self.counter)
            if number == 3 {
                await #expect(throws: KasseError.registerInUse("K1", .unclosed(period: 3))) {
                    try await giveUp(fixture)
                }
            }
            let closed = try await fixture.kasse.close(
                "K1", number: number, count: .empty, second: nil, shift: "za", caller: Self.counter)
            #expect(closed.closing.report.decisions?.count == 1)
            try await giveUp(fixture)
            // Nobody could take the cash out of its drawer again.
            if number == 3 {
                await #expect(throws: KasseError.notActive(.register, "K1")) {
                    try await fixture.kasse.move(
                        short.entry, to: .replaced, reason: "ersetzt", shift: "za", caller: Self.counter)
                }
            }
        }
        #expect(try await fixture.desk.journal.verify().fault == nil)
    }

    @Test func `a slip of which nobody was told yet keeps the register until it is closed`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .refusing))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), cards: [.init(terminal: "t1")])
        _ = try await fixture.sales.defer("v1", as: .invoice, printer: nil, shift: "s1", caller: Self.counter)
        _ = try await fixture.kasse.signOff("s1", caller: Self.counter)
        await #expect(throws: KasseError.registerInUse("K1", .unclosed(period: 1))) { try await giveUp(fixture) }
        try await fixture.signOn("za", "ZA")
        _ = try await fixture.kasse.close(
            "K1", number: 1, count: .empty, second: nil, shift: "za", caller: Self.counter)
        try await giveUp(fixture)
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
