import PayPoint
import Testing

/// Who looks for the money of an invoice slip finds what it is for.
@Suite struct DeferredSaleTests {
    private static let counter = SaleFixture.counter

    private static func office(training: Bool = false) async throws -> SaleFixture {
        let fixture = try await SaleFixture(DeskFixture(terminal: .refusing), training: training)
        try await fixture.kasse.define(
            Clerk(sign: "SK", name: "Stadtkasse", roles: [.mainCashOffice]), by: nil, caller: Caller(user: 0, group: 0))
        _ = try await fixture.kasse.signOn(
            "sk", clerk: "SK", register: nil, isTraining: false, endsOther: false, caller: counter)
        return fixture
    }

    /// A sale whose card is refused, and that is paid later.
    private static func later(
        _ fixture: SaleFixture, _ id: SaleID, _ outcome: SaleDeferred.Outcome = .invoice, shift: ShiftID = "s1"
    ) async throws {
        _ = try await fixture.sales.sell(
            SaleFixture.order(id, 4250, payer: "Erika Muster"), plan: TenderPlan(cards: [.init(terminal: "t1")]),
            printer: nil, shift: shift, caller: counter)
        _ = try await fixture.sales.settled(id, for: shift, caller: counter)
        _ = try await fixture.sales.defer(id, as: outcome, printer: nil, shift: shift, caller: counter)
    }

    private static func list(
        _ fixture: SaleFixture, _ register: RegisterID? = nil, from: String? = nil, to: String? = nil,
        after: SaleID? = nil, shift: ShiftID = "sk"
    ) async throws -> DeferredSalePage {
        try await fixture.kasse.deferredSales(
            of: register, from: from.flatMap { CivilDate(iso8601: $0) }, to: to.flatMap { CivilDate(iso8601: $0) },
            after: after, for: shift, caller: counter)
    }

    @Test func `what is paid later is listed by register, with the purpose of its transfer`() async throws {
        let fixture = try await Self.office()
        #expect(try await Self.list(fixture).sales.isEmpty)
        _ = try await fixture.kasse.signOn(
            "s2", clerk: "CB", register: "K2", isTraining: false, endsOther: false, caller: Self.counter)
        try await Self.later(fixture, "z2", shift: "s2")
        try await Self.later(fixture, "v2")
        try await Self.later(fixture, "v1", .notice)
        let page = try await Self.list(fixture)
        #expect(page.sales.map(\.sale.state.sale) == ["v2", "v1", "z2"])
        #expect(page.sales.map(\.purpose) == ["K1-000001", nil, "K2-000001"])
        #expect(page.sales.map(\.sale.opened.payer) == Array(repeating: "Erika Muster", count: 3))
        #expect(page.next == nil)
        #expect(try await Self.list(fixture, "K2").sales.map(\.sale.state.sale) == ["z2"])
        #expect(try await Self.list(fixture, after: "v2").sales.map(\.sale.state.sale) == ["v1", "z2"])
        let day = try #require(page.sales.first?.time?.date)
        #expect(try await Self.list(fixture, from: day.iso8601, to: day.iso8601).sales.count == 3)
        #expect(try await Self.list(fixture, from: day.adding(days: 1).iso8601).sales.isEmpty)
        #expect(try await Self.list(fixture, to: day.adding(days: -1).iso8601).sales.isEmpty)
    }

    @Test func `pages follow each other`() async throws {
        let fixture = try await Self.office()
        for number in 1...101 { try await Self.later(fixture, SaleID(unchecked: "v\(number)")) }
        let first = try await Self.list(fixture)
        #expect(first.sales.count == 100)
        let rest = try await Self.list(fixture, after: first.next)
        #expect(rest.sales.map(\.sale.state.sale) == ["v101"])
        #expect(rest.next == nil)
    }

    @Test func `practice is not listed, and master data is not for it`() async throws {
        let fixture = try await Self.office(training: true)
        _ = try await fixture.sales.sell(
            SaleFixture.order("v1", 4250), plan: TenderPlan(cards: [.init(terminal: "t1")]), printer: nil, shift: "s1",
            caller: Self.counter)
        #expect(try await Self.list(fixture).sales.isEmpty)
        try await fixture.kasse.define(
            Clerk(sign: "SD", name: "Stammdaten", roles: [.masterData]), by: nil, caller: Caller(user: 0, group: 0))
        _ = try await fixture.kasse.signOn(
            "sd", clerk: "SD", register: nil, isTraining: false, endsOther: false, caller: Self.counter)
        await #expect(throws: KasseError.notAllowed(.listDeferredSales, who: "SD")) {
            try await Self.list(fixture, shift: "sd")
        }
    }
}
