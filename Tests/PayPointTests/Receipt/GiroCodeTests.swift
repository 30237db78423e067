import Testing

@testable import PayPoint

@Suite struct GiroCodeTests {
    /// The example of the IBAN registry (ISO 13616).
    private static let iban = IBAN("DE89 3704 0044 0532 0130 00")

    @Test func `a code has the lines of EPC069-12 in their order`() throws {
        let iban = try #require(Self.iban)
        let code = try #require(
            GiroCode(payee: "Stadt Düren", iban: iban, amount: Cents(4205), purpose: "K1-000007 Erika Muster"))
        #expect(
            code.text == """
                BCD
                002
                1
                SCT

                Stadt Düren
                DE89370400440532013000
                EUR42.05


                K1-000007 Erika Muster
                """)
    }

    @Test func `what no transfer carries has no code`() throws {
        let iban = try #require(Self.iban)
        #expect(GiroCode(payee: "Stadt", iban: iban, amount: .zero, purpose: "x") == nil)
        #expect(GiroCode(payee: "Stadt", iban: iban, amount: Cents(100_000_000_000), purpose: "x") == nil)
    }

    @Test(arguments: [
        "", "DE89", "DE88370400440532013000", "DE89370400440532013001", "DE8937040044053201300A",
        "DE89-3704-0044-0532-0130-00",
    ])
    func `what has wrong check digits is no IBAN`(text: String) {
        #expect(IBAN(text) == nil)
    }

    @Test func `an IBAN is read as people write it, and shown in groups`() {
        #expect(Self.iban?.text == "DE89370400440532013000")
        #expect(Self.iban?.description == "DE89 3704 0044 0532 0130 00")
        #expect(IBAN("gb82 west 1234 5698 7654 32")?.text == "GB82WEST12345698765432")
    }
}
