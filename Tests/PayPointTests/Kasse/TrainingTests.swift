import PayPoint
import Testing

/// A training shift does nothing to what is real, and a real one nothing to what is practised.
@Suite struct TrainingTests {
    private static let counter = SaleFixture.counter

    /// Everything that is neither reading, nor coming and going, nor a sale.
    @Test func `nothing is written down in training but coming, going and sales`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.kasse.define(
            Clerk(sign: "NN", name: "Nina Neu", roles: [.cashier, .registerKeeper, .supervisor]), by: nil,
            caller: KasseFixture.root)
        try await fixture.signOn("echt", "KA", at: "K1")
        try await fixture.signOn("neu", "NN", training: true)
        let (kasse, counter, head) = (fixture.kasse, KasseFixture.counter, try await fixture.head())
        let calls: [@Sendable () async throws -> Void] = [
            { _ = try await kasse.countCash(.empty, at: "K1", by: "neu", caller: counter) },
            {
                _ = try await kasse.close(
                    "K1", number: 1, count: .empty, second: nil, shift: "neu", caller: counter)
            },
            { _ = try await kasse.end("echt", by: "neu", caller: counter) },
            { try await kasse.define(CashRegister(id: "K1", name: "anders"), by: "neu", caller: counter) },
            { try await kasse.define(Clerk(sign: "KA", name: "anders", roles: []), by: "neu", caller: counter) },
            { _ = try await kasse.move(1, to: .explained, reason: "x", shift: "neu", caller: counter) },
        ]
        for call in calls { await #expect(throws: KasseError.training("neu")) { try await call() } }
        #expect(try await fixture.head() == head)
        _ = try await kasse.registers(for: "neu", caller: counter)
        _ = try await kasse.switchRegister("neu", to: "K2", caller: counter)
        _ = try await kasse.switchRegister("neu", to: nil, caller: counter)
    }

    @Test func `a real sale is not touched from training, nor one for practice from a real shift`() async throws {
        let terminal = ScriptedTerminal { _, sink in
            try await sink.willSend()
            return .declined(Samples.refusal, nil)
        }
        let fixture = try await SaleFixture(DeskFixture(terminal: terminal))
        _ = try await fixture.sell(SaleFixture.order("offen", 4250), cards: [.init(terminal: "t1")])
        _ = try await fixture.sell(SaleFixture.order("bezahlt", 4250), given: 5000)
        try await fixture.signOn("neu", "CB", at: "K2", training: true)
        let sales = fixture.sales
        _ = try await sales.sell(
            SaleFixture.order("geuebt", 100), plan: TenderPlan(cashGiven: Cents(100)), printer: nil, shift: "neu",
            caller: Self.counter)
        let real = KasseError.saleInTraining("offen", isTraining: false)
        await #expect(throws: real) {
            try await sales.abandon("offen", reason: "x", shift: "neu", caller: Self.counter)
        }
        await #expect(throws: real) {
            try await sales.defer("offen", as: .notice, printer: nil, shift: "neu", caller: Self.counter)
        }
        await #expect(throws: real) {
            try await sales.pay(
                "offen", plan: TenderPlan(cashGiven: Cents(5000)), printer: nil, shift: "neu", caller: Self.counter)
        }
        let others = [("bezahlt", "neu", false), ("geuebt", "s1", true)] as [(SaleID, ShiftID, Bool)]
        for (sale, shift, isTraining) in others {
            let refusal = KasseError.saleInTraining(sale, isTraining: isTraining)
            await #expect(throws: refusal) {
                try await sales.cancel(
                    sale, reason: "x", release: nil, printer: nil, shift: shift, caller: Self.counter)
            }
            await #expect(throws: refusal) {
                try await sales.reprint(sale, on: "p1", shift: shift, caller: Self.counter)
            }
        }
        let cancelled = try await sales.cancel(
            "geuebt", reason: "x", release: nil, printer: nil, shift: "neu", caller: Self.counter)
        #expect(cancelled.state.phase == .cancelled)
        #expect(try await fixture.balance(.cash) == 4250)
    }

    @Test func `somebody in training releases nothing real`() async throws {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()), limit: Cents(1000))
        _ = try await fixture.sell(SaleFixture.order("v1", 4250), given: 5000)
        try await fixture.signOn("neu", "ZA", training: true)
        await #expect(throws: KasseError.training("neu")) {
            try await fixture.sales.cancel(
                "v1", reason: "x", release: "neu", printer: nil, shift: "s1", caller: Self.counter)
        }
    }
}
