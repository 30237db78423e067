import Testing

@testable import PayPoint

@Suite struct GiroCodeTests {
    /// The example of the IBAN registry (ISO 13616).
    private static let iban = IBAN("DE89 3704 0044 0532 0130 00")

    /// Of a slip that pays so many receivables.
    private static func purpose(references: Int = 0) -> TransferPurpose {
        let lines = (0..<references).compactMap { number in
            Kassenzeichen("\(100_000_000 + number)").map { kassenzeichen in
                SaleLine(
                    text: "Steuer", unitPrice: Cents(100), assignment: .budgetItem("1"),
                    claim: ClaimPayment(
                        item: ItemKey(kassenzeichen: kassenzeichen, due: CivilDate(daysSince1970: 20_000)), kind: .tax,
                        parts: .zero, left: .zero, asOf: Timestamp(microseconds: 0)))
            }
        }
        let opened = SaleOpened(
            sale: "v1", register: "K1", clerk: "KA", shift: "s1", lines: lines, isTraining: false,
            time: CivilTime(secondsSince1970: 0))
        return TransferPurpose(of: opened, number: ReceiptNumber(register: "K1", number: 7))
    }

    @Test func `a purpose has whole references, the number of the slip in any case, and the payer where there is room`()
    {
        #expect(Self.purpose(references: 2).text(payer: "Jörg") == "100000000 100000001 K1-000007 Jörg")
        // 9 bytes for the number, 10 for each reference.
        #expect(Self.purpose(references: 2).text(atMost: 29, payer: "Jörg") == "100000000 100000001 K1-000007")
        #expect(Self.purpose(references: 2).text(atMost: 28, payer: "J") == "100000000 K1-000007")
        #expect(Self.purpose(references: 2).text(atMost: 34, payer: "Jörg") == "100000000 100000001 K1-000007")
        #expect(Self.purpose(references: 2).text(atMost: 35, payer: "Jörg") == "100000000 100000001 K1-000007 Jörg")
        #expect(Self.purpose(references: 100).text(payer: "J").utf8.count == 139)
        #expect(Self.purpose(references: 100).text().hasSuffix(" K1-000007"))
    }

    @Test(arguments: ["Stadt", String(repeating: "ü", count: 70), String(repeating: "👩🏽", count: 70)])
    func `a code never has more bytes than its largest symbol, and always names the slip`(payee: String) throws {
        let iban = try #require(Self.iban)
        for references in [0, 1, 13, 100] {
            let code = try #require(
                GiroCode(
                    payee: payee, iban: iban, amount: Cents(99_999_999_999),
                    purpose: Self.purpose(references: references), payer: String(repeating: "ß", count: 100)))
            #expect(code.text.utf8.count <= 331)
            let lines = code.text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == 11)
            #expect(lines[5].count <= 70)
            #expect(lines[10].split(separator: " ").contains("K1-000007"))
        }
    }

    @Test func `a code has the lines of EPC069-12 in their order`() throws {
        let iban = try #require(Self.iban)
        let code = try #require(
            GiroCode(
                payee: "Stadt Düren", iban: iban, amount: Cents(4205), purpose: Self.purpose(), payer: "Erika Muster"))
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
        #expect(GiroCode(payee: "Stadt", iban: iban, amount: .zero, purpose: Self.purpose()) == nil)
        #expect(GiroCode(payee: "Stadt", iban: iban, amount: Cents(100_000_000_000), purpose: Self.purpose()) == nil)
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
