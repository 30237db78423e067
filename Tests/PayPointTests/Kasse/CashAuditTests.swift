import Foundation
import PayPoint
import Testing

@Suite struct CashAuditTests {
    private static let counter = SaleFixture.counter
    private static let declared = CashAudited.Declarations(
        booksPresented: true, paymentsEntered: true, moneyIncluded: false, officialMoneyOnly: true)

    private func fixture() async throws -> SaleFixture {
        let fixture = try await SaleFixture(DeskFixture(terminal: .booking()))
        try await fixture.kasse.define(
            Clerk(sign: "RP", name: "Rita Prüf", roles: [.auditor]), by: nil, caller: Caller(user: 0, group: 0))
        try await fixture.signOn("audit", "RP")
        return fixture
    }

    private func audit(
        _ fixture: SaleFixture, _ register: RegisterID = "K1", responsible: ClerkSign = "KA"
    ) async throws(KasseError) -> (CashAudited, Int64) {
        try await fixture.kasse.audit(
            register, count: CashCount([.fiftyEuros: 1]) ?? .empty, declarations: Self.declared,
            responsible: responsible, shift: "audit", caller: Self.counter)
    }

    @Test func `an audit notes how a register stands and disturbs nobody`() async throws {
        let fixture = try await fixture()
        _ = try await fixture.sell(SaleFixture.order("v1", 5000), given: 5000)
        // The drawer writes down that it has opened when it has.
        try await fixture.desk.until { $0.contains("drawer.opened") }
        let last = try #require(try await fixture.desk.journal.entries(after: 0, limit: 1000).last)
        let (audited, _) = try await audit(fixture)
        #expect(audited.difference == .zero)
        #expect(audited.report.through == last.sequence)
        #expect(audited.hash == last.hash.map { String(format: "%02x", $0) }.joined())
        _ = try await fixture.sell(SaleFixture.order("v2", 100), given: 100)
        #expect(try await fixture.kasse.report(of: nil, for: "s1", caller: Self.counter).number == 1)
    }

    @Test func `an audit is read again, by itself and among all`() async throws {
        let fixture = try await fixture()
        let (first, entry) = try await audit(fixture)
        let (_, other) = try await audit(fixture, "K2")
        #expect(try await fixture.kasse.audit(entry, for: "audit", caller: Self.counter) == first)
        func listed(_ register: RegisterID?, after entry: Int64? = nil) async throws -> [Int64] {
            try await fixture.kasse.audits(of: register, after: entry, for: "audit", caller: Self.counter).audits
                .map(\.entry)
        }
        #expect(try await listed(nil) == [entry, other])
        #expect(try await listed("K2") == [other])
        #expect(try await listed(nil, after: entry) == [other])
        await #expect(throws: KasseError.unknown(.register, "K9")) { try await listed("K9") }
        await #expect(throws: KasseError.unknown(.audit, "1")) {
            try await fixture.kasse.audit(1, for: "audit", caller: Self.counter)
        }
        #expect(try await fixture.desk.journal.verify().fault == nil)
    }

    @Test(arguments: ["RP", "SD"] as [ClerkSign])
    func `nobody declares who audits, or has nothing to do with registers`(_ sign: ClerkSign) async throws {
        let fixture = try await fixture()
        try await fixture.kasse.define(
            Clerk(sign: "SD", name: "Sven Dorn", roles: [.masterData]), by: nil, caller: Caller(user: 0, group: 0))
        await #expect(throws: KasseError.notResponsible(sign)) { try await audit(fixture, responsible: sign) }
    }
}
