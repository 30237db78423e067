import Journal
import PayPoint
import Testing

/// What was to be paid with an invoice slip, and is paid at the counter, withdrawn, or owed again.
@Suite struct SlipPaymentTests {
    private static let counter = SettlementFixture.counter

    /// An office where the payer of v1 went away with an invoice slip over 62,00 EUR.
    private static func office(
        _ outcome: SaleDeferred.Outcome = .invoice, clock: any WallClock = DeskFixture.clock
    ) async throws -> SettlementFixture {
        let fixture = try await SettlementFixture(terminal: .refusing, clock: clock)
        try await fixture.openSale("v1", "pa", "buch", payer: "Erika Muster")
        _ = try await fixture.sales.sales.defer("v1", as: outcome, printer: nil, shift: "s1", caller: counter)
        try await fixture.signOn("s2", "CB", at: "K2")
        return fixture
    }

    @discardableResult
    private static func redeem(
        _ fixture: SettlementFixture, _ id: SaleID, given: Int64? = 6200, card: Bool = false, shift: ShiftID = "s2"
    ) async throws -> Sale {
        let plan = TenderPlan(
            cards: card ? [.init(terminal: "t1")] : [], cashGiven: card ? nil : given.map { Cents($0) })
        let begun = try await fixture.sales.sales.sell(
            SaleOrder(id: id, slip: "v1"), plan: plan, printer: nil, shift: shift, caller: counter)
        guard card else { return begun }
        return try await fixture.sales.sales.settled(id, for: shift, caller: counter)
    }

    private static func phase(_ fixture: SettlementFixture, _ id: SaleID = "v1") async throws -> SaleState.Phase {
        try await fixture.kasse.sale(id, for: "s1", caller: counter).state.phase
    }

    /// The rows of slips in a hand-over, as far as it tells them from each other.
    private static func slips(
        _ fixture: SettlementFixture, _ register: RegisterID, _ number: Int64
    ) async throws -> [String] {
        try await fixture.file(register, number).split(separator: "\n").filter { $0.hasPrefix("{\"slip\"") }.map {
            row in
            ["amount", "reversal", "reference"].compactMap { member in
                row.firstRange(of: "\"\(member)\":").map { String(row[$0.upperBound...].prefix { $0 != "," }) }
            }.joined(separator: " ")
        }
    }

    @Test func `a slip is paid at another counter, at the prices that it says`() async throws {
        let clock = SteppingClock()
        let fixture = try await Self.office(clock: clock)
        _ = try await fixture.kasse.define(
            identityCard(price: .fixed(Cents(9900)), from: "2026-11-23"), endsPrevious: true, by: "sd",
            caller: Self.counter)
        await clock.pause(seconds: 86_400)
        let sale = try await Self.redeem(fixture, "v2")
        #expect(sale.state.phase == .completed)
        #expect(sale.state.total == Cents(6200))
        #expect(sale.opened.payer == "Erika Muster")
        #expect(sale.opened.slip == PaidSlip(sale: "v1", receipt: ReceiptNumber(register: "K1", number: 1)))
        #expect(try await Self.phase(fixture) == .redeemed)
        let slip = try await fixture.kasse.sale("v1", for: "s1", caller: Self.counter)
        #expect(slip.state.redemption == "v2")
        #expect(try await fixture.sales.balance(.cash, at: "K2") == 6200)
        // Whoever lost the answer asks again, and nobody takes it a second time.
        #expect(try await Self.redeem(fixture, "v2").state == sale.state)
        await #expect(throws: KasseError.saleEnded("v1", .redeemed)) { try await Self.redeem(fixture, "v3") }
        await #expect(throws: KasseError.saleInUse("v2")) {
            try await fixture.sales.sales.sell(
                SaleFixture.order("v2", 6200), plan: TenderPlan(cashGiven: Cents(6200)), printer: nil, shift: "s2",
                caller: Self.counter)
        }
    }

    @Test func `one desk at a time has a slip, and gives it back with the sale`() async throws {
        let fixture = try await Self.office()
        let open = try await Self.redeem(fixture, "v2", card: true)
        #expect(open.state.phase == .open)
        await #expect(throws: KasseError.slipTaken("v1", by: "v2", "K2")) {
            try await Self.redeem(fixture, "v3", shift: "s1")
        }
        await #expect(throws: KasseError.slipTaken("v1", by: "v2", "K2")) {
            try await fixture.kasse.withdraw("v1", reason: "Irrtum", release: nil, shift: "s1", caller: Self.counter)
        }
        await #expect(throws: KasseError.paysSlip("v2", of: "v1")) {
            try await fixture.sales.sales.defer("v2", as: .invoice, printer: nil, shift: "s2", caller: Self.counter)
        }
        _ = try await fixture.sales.sales.abandon("v2", reason: "Karte geht nicht", shift: "s2", caller: Self.counter)
        #expect(try await Self.phase(fixture) == .deferred)
        #expect(try await Self.redeem(fixture, "v3", shift: "s1").state.phase == .completed)
    }

    @Test func `what a closed period asked for is taken back where it was paid`() async throws {
        let fixture = try await Self.office()
        try await fixture.close(1)
        try await Self.redeem(fixture, "v2")
        try await fixture.close(1, shift: "s2")
        _ = try await fixture.sales.sales.cancel(
            "v2", reason: "Irrtum", release: nil, printer: nil, shift: "s2", caller: Self.counter)
        #expect(try await Self.phase(fixture) == .deferred)
        #expect(try await Self.phase(fixture, "v2") == .cancelled)
        try await fixture.close(2, shift: "s2")
        // What was handed over as owed nobody takes back alone.
        await #expect(throws: KasseError.releaseNeeded("v1", limit: .zero)) {
            try await fixture.kasse.withdraw(
                "v1", reason: "verzichtet", release: nil, shift: "s1", caller: Self.counter)
        }
        try await fixture.signOn("za", "ZA")
        _ = try await fixture.kasse.withdraw(
            "v1", reason: "verzichtet", release: "za", shift: "s1", caller: Self.counter)
        try await fixture.close(2)
        try await fixture.settle(1)
        #expect(try await Self.slips(fixture, "K1", 1) == ["3700 false null", "2500 false null"])
        #expect(
            try await Self.slips(fixture, "K2", 1) == ["3700 true \"K2-000001\"", "2500 true \"K2-000001\""])
        #expect(
            try await Self.slips(fixture, "K2", 2) == ["3700 false \"K2-000002\"", "2500 false \"K2-000002\""])
        #expect(try await Self.slips(fixture, "K1", 2) == ["3700 true null", "2500 true null"])
        #expect(try await fixture.file("K2", 1).contains(#""slips":2,"owed":-6200,"#))
    }

    @Test func `a sale that is cancelled elsewhere leaves the slip owed by as much as all files say`() async throws {
        let fixture = try await Self.office()
        try await Self.redeem(fixture, "v2")
        try await fixture.sales.move(10_000, .float, "m1")
        _ = try await fixture.sales.sales.cancel(
            "v2", reason: "Irrtum", release: nil, printer: nil, shift: "s1", caller: Self.counter)
        try await fixture.close(1)
        try await fixture.close(1, shift: "s2")
        try await fixture.settle(1)
        // Given out, and owed again; taken back where it was paid. Together it is owed once.
        #expect(
            try await Self.slips(fixture, "K1", 1)
                == ["3700 false null", "2500 false null", "3700 false \"K1-000002\"", "2500 false \"K1-000002\""])
        #expect(try await Self.slips(fixture, "K2", 1) == ["3700 true \"K2-000001\"", "2500 true \"K2-000001\""])
    }

    @Test func `a slip that nobody owes in the end is not asked for by all files together`() async throws {
        let fixture = try await Self.office()
        try await Self.redeem(fixture, "v2")
        try await fixture.sales.move(10_000, .float, "m1")
        _ = try await fixture.sales.sales.cancel(
            "v2", reason: "Irrtum", release: nil, printer: nil, shift: "s1", caller: Self.counter)
        _ = try await fixture.kasse.withdraw(
            "v1", reason: "verzichtet", release: nil, shift: "s1", caller: Self.counter)
        try await fixture.close(1)
        try await fixture.close(1, shift: "s2")
        try await fixture.settle(1)
        #expect(try await Self.slips(fixture, "K1", 1) == ["3700 false null", "2500 false null"])
        #expect(try await Self.slips(fixture, "K2", 1) == ["3700 true \"K2-000001\"", "2500 true \"K2-000001\""])
    }

    @Test func `a slip that is paid in the period in which it was given out is nobody else's business`() async throws {
        let fixture = try await Self.office()
        try await Self.redeem(fixture, "v2", shift: "s1")
        try await fixture.close(1)
        try await fixture.settle(1)
        #expect(try await Self.slips(fixture, "K1", 1).isEmpty)
    }

    @Test func `a notice is not paid as a slip, and can be withdrawn`() async throws {
        let fixture = try await Self.office(.notice)
        await #expect(throws: KasseError.awaitsNotice("v1")) { try await Self.redeem(fixture, "v2") }
        let sale = try await fixture.kasse.withdraw(
            "v1", reason: "Irrtum", release: nil, shift: "s2", caller: Self.counter)
        #expect(sale.state.phase == .withdrawn)
        try await fixture.close(1)
        try await fixture.close(1, shift: "s2")
        try await fixture.settle(1)
        #expect(try await Self.slips(fixture, "K1", 1).isEmpty)
        #expect(try await Self.slips(fixture, "K2", 1).isEmpty)
    }

    @Test func `saying again that nobody owes it changes nothing, and what is withdrawn is not paid`() async throws {
        let fixture = try await Self.office()
        for _ in 1...2 {
            _ = try await fixture.kasse.withdraw(
                "v1", reason: "Irrtum", release: nil, shift: "s1", caller: Self.counter)
        }
        let kinds = try await fixture.sales.desk.journal.entries(after: 0, limit: 500).map(\.event.kind)
        #expect(kinds.count { $0 == .saleWithdrawn } == 1)
        await #expect(throws: KasseError.saleEnded("v1", .withdrawn)) { try await Self.redeem(fixture, "v2") }
        await #expect(throws: KasseError.saleEnded("v1", .withdrawn)) {
            try await fixture.kasse.withdraw("v1", reason: "anders", release: nil, shift: "s1", caller: Self.counter)
        }
    }

    @Test func `above the limit of the register that gave the slip out a supervisor releases it`() async throws {
        let desk = try DeskFixture(terminal: .refusing)
        let fixture = try await SaleFixture(desk, limit: Cents(5000))
        _ = try await fixture.sales.sell(
            SaleFixture.order("v1", 6200), plan: TenderPlan(cards: [.init(terminal: "t1")]), printer: nil, shift: "s1",
            caller: Self.counter)
        _ = try await fixture.sales.settled("v1", for: "s1", caller: Self.counter)
        _ = try await fixture.sales.defer("v1", as: .invoice, printer: nil, shift: "s1", caller: Self.counter)
        try await fixture.signOn("s2", "CB", at: "K2")
        await #expect(throws: KasseError.releaseNeeded("v1", limit: Cents(5000))) {
            try await fixture.kasse.withdraw("v1", reason: "Irrtum", release: nil, shift: "s2", caller: Self.counter)
        }
        try await fixture.signOn("za", "ZA")
        _ = try await fixture.kasse.release("v1", shift: "za", caller: Self.counter)
        let sale = try await fixture.kasse.withdraw(
            "v1", reason: "Irrtum", release: nil, shift: "s2", caller: Self.counter)
        guard case .withdrawn(let withdrawn) = sale.ended else { throw NotWithdrawn() }
        #expect(withdrawn.release == "ZA" && withdrawn.register == "K2")
    }

    @Test func `practice pays the slips of practice alone`() async throws {
        let fixture = try await Self.office()
        _ = try await fixture.kasse.signOff("s2", caller: Self.counter)
        _ = try await fixture.kasse.signOn(
            "practice", clerk: "CB", register: "K2", isTraining: true, endsOther: false, caller: Self.counter)
        await #expect(throws: KasseError.saleInTraining("v1", isTraining: false)) {
            try await Self.redeem(fixture, "v2", shift: "practice")
        }
    }
}

private struct NotWithdrawn: Error {}
