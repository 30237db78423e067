import PayPoint
import Testing

@Suite struct SignatureTests {
    @Test func aSignatureThatMatchesIsWrittenDownOnce() async throws {
        let fixture = try await Self.signed()
        #expect(try await fixture.desk.payment("a").awaitsSignatureCheck)
        for _ in 1...2 {
            let (payment, reversal) = try await fixture.desk.checkSignature(
                of: "a", matches: true, clerk: "AB", reversal: nil, caller: Samples.clerk)
            #expect(payment.signatureMatches == true)
            #expect(reversal == nil)
        }
        #expect(try await fixture.kinds().count(where: { $0 == "payment.signature-checked" }) == 1)
        await #expect(throws: PaymentError.noSignatureToCheck("a")) {
            try await fixture.desk.checkSignature(
                of: "a", matches: false, clerk: "AB", reversal: Self.reversal, caller: Samples.clerk)
        }
    }

    @Test func aSignatureThatDiffersReversesThePaymentAtOnce() async throws {
        let fixture = try await Self.signed()
        let (payment, reversal) = try await fixture.desk.checkSignature(
            of: "a", matches: false, clerk: "AB", reversal: Self.reversal, caller: Samples.clerk)
        #expect(payment.signatureMatches == false)
        #expect(reversal?.request.kind == .reversal(of: "a"))
        #expect(try await fixture.settled("r").state == .approved)
        #expect(try await fixture.desk.payment("a").takenBack == Cents(4250))
    }

    @Test func noSignatureIsCheckedThatNobodyWanted() async throws {
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())))
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.settled("a")
        await #expect(throws: PaymentError.noSignatureToCheck("a")) {
            try await fixture.desk.checkSignature(
                of: "a", matches: true, clerk: "AB", reversal: nil, caller: Samples.clerk)
        }
    }

    private static let reversal = PaymentRequest(
        id: "r", kind: .reversal(of: "a"), amount: Cents(4250), tender: .card(terminal: "t1"), register: "K1",
        clerk: "AB", lines: [PaymentLine(text: "Storno", unitPrice: Cents(4250))])

    /// A payment "a" that the card holder has signed for.
    private static func signed() async throws -> DeskFixture {
        var result = Samples.result()
        result.signatureRequired = true
        let fixture = try DeskFixture(terminal: .ending(.approved(result), result: result))
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.settled("a")
        return fixture
    }
}
