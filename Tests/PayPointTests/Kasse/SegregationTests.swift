import PayPoint
import Testing

/// Who takes money, who supervises, who keeps accounts and who audits are different people.
@Suite struct SegregationTests {
    @Test(arguments: [Role.cashier, .registerKeeper, .supervisor])
    func `whoever has to do with the drawer keeps no accounts, receives no delivery and audits nothing`(
        _ role: Role
    ) async throws {
        let fixture = try await KasseFixture()
        for other in [Role.masterData, .mainCashOffice, .auditor, .technician] {
            let (first, second) =
                Role.allCases.firstIndex(of: role)! < Role.allCases.firstIndex(of: other)!
                ? (role, other) : (other, role)
            await #expect(throws: KasseError.rolesConflict(first, second)) {
                try await fixture.kasse.define(
                    Clerk(sign: "XX", name: "X", roles: [role, other]), by: nil, caller: KasseFixture.root)
            }
        }
    }

    @Test func `the smallest office is set up by the technician and needs three people`() async throws {
        let fixture = try await KasseFixture()
        for (sign, roles) in [
            ("A", [.cashier, .registerKeeper, .supervisor]), ("B", [.masterData, .mainCashOffice]), ("C", [.auditor]),
        ] as [(ClerkSign, Set<Role>)] {
            try await fixture.kasse.define(
                Clerk(sign: sign, name: sign.text, roles: roles), by: nil, caller: KasseFixture.root)
        }
    }

    @Test func `nobody says what they may do themselves`() async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("za", "ZA")
        let before = try await fixture.kasse.clerks(for: "za", caller: KasseFixture.counter)
        let own = try #require(before.first { $0.sign == "ZA" })
        await #expect(throws: KasseError.ownRecord("ZA")) {
            try await fixture.kasse.define(
                Clerk(sign: "ZA", name: own.name, roles: [.cashier, .supervisor]), by: "za",
                caller: KasseFixture.counter)
        }
        // The same content changes nothing, and colleagues are another matter.
        try await fixture.kasse.define(own, by: "za", caller: KasseFixture.counter)
        try await fixture.kasse.define(
            Clerk(sign: "ZB", name: "Zita Blum", roles: [.supervisor]), by: "za", caller: KasseFixture.counter)
        try await fixture.signOn("zb", "ZB")
        try await fixture.kasse.define(
            Clerk(sign: "ZA", name: own.name, roles: [.cashier, .supervisor]), by: "zb", caller: KasseFixture.counter)
    }
}
