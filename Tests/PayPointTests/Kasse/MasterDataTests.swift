import PayPoint
import Testing

@Suite struct MasterDataTests {
    @Test(arguments: ["ka", "Ka"] as [ClerkSign])
    func `nobody gets a sign that only differs by its case from another one's`(sign: ClerkSign) async throws {
        let fixture = try await KasseFixture()
        await #expect(throws: KasseError.invalid(RequestFault(field: "sign", rule: .unlike("KA")))) {
            try await fixture.kasse.define(
                Clerk(sign: sign, name: "Klaus Alt", roles: [.cashier]), by: nil, caller: KasseFixture.root)
        }
        // The one that there is can be changed.
        try await fixture.kasse.define(
            Clerk(sign: "KA", name: "Karin Neu", roles: [.cashier]), by: nil, caller: KasseFixture.root)
    }

    @Test func `registers and offices do not differ by case alone`() async throws {
        let fixture = try await KasseFixture()
        await #expect(throws: KasseError.invalid(RequestFault(field: "id", rule: .unlike("K1")))) {
            try await fixture.kasse.define(CashRegister(id: "k1", name: "Kasse"), by: nil, caller: KasseFixture.root)
        }
        try await fixture.kasse.define(Office(id: "amt", name: "Amt"), by: nil, caller: KasseFixture.root)
        await #expect(throws: KasseError.invalid(RequestFault(field: "id", rule: .unlike("amt")))) {
            try await fixture.kasse.define(Office(id: "Amt", name: "Amt"), by: nil, caller: KasseFixture.root)
        }
    }
}
