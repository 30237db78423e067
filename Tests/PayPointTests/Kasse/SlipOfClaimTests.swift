import PayPoint
import Testing

/// An invoice slip that asks for a receivable beside a service.
@Suite struct SlipOfClaimTests {
    private static let counter = ReceivableFixture.counter
    private static let item = ReceivableFixture.item("0101", open: [.principal: 12_000])

    /// The payer of v1 went away with a slip over 50,00 EUR of a receivable and 3,00 EUR besides.
    private static func office() async throws -> ReceivableFixture {
        let fixture = try await ReceivableFixture([item], terminal: .refusing)
        let copy = SaleItem.custody(text: "Kopie", quantity: 1, price: Cents(300), office: nil)
        _ = try await fixture.sell(
            try await fixture.order("v1", [item], 5000, beside: [copy]), cards: [.init(terminal: "t1")])
        _ = try await fixture.sale.sales.defer("v1", as: .invoice, printer: nil, shift: "s1", caller: counter)
        return fixture
    }

    private static func redeem(_ fixture: ReceivableFixture) async throws(KasseError) -> Sale {
        try await fixture.sell(SaleOrder(id: "v2", slip: "v1"), given: 5300, by: "s2")
    }

    @Test func `what is still open is paid with it`() async throws {
        let fixture = try await Self.office()
        let sale = try await Self.redeem(fixture)
        #expect(sale.state.phase == .completed && sale.state.total == Cents(5300))
        #expect(try await fixture.open(Self.item)[.principal] == Cents(7000))
        #expect(try await fixture.isSound())
    }

    @Test func `what is open otherwise by now wants another slip`() async throws {
        let fixture = try await Self.office()
        _ = try await fixture.sell(try await fixture.order("v3", [Self.item], 10_000), given: 10_000)
        await #expect(throws: KasseError.slipOutdated("v1")) { try await Self.redeem(fixture) }
        // Nobody has the receivable, and the slip can still be withdrawn.
        #expect(try await fixture.state(Self.item).taken == nil)
        let sale = try await fixture.kasse.withdraw(
            "v1", reason: "neu", release: nil, shift: "s1", caller: Self.counter)
        #expect(sale.state.phase == .withdrawn)
    }
}
