import PayPoint
import Testing

@Suite struct PaymentRequestTests {
    @Test func aWholeRequestHasNoFault() {
        #expect(Samples.card("a").firstFault() == nil)
        #expect(Samples.cash("a", given: 5000).firstFault() == nil)
    }

    @Test func theSumOfTheLinesIsTheAmount() {
        let request = Samples.card("a", amount: 4251, lines: [PaymentLine(text: "Ausweis", unitPrice: Cents(4250))])
        #expect(request.firstFault()?.field == "amount")
    }

    @Test func linesThatDoNotFitAreAFaultAndNoTrap() {
        let lines = [PaymentLine(text: "Ausweis", quantity: 9999, unitPrice: Cents(.max))]
        #expect(Samples.card("a", amount: 100, lines: lines).firstFault()?.field == "lines.unitPrice")
    }

    @Test(arguments: ["", "a\nb", "a\u{1B}p", "\u{85}", String(repeating: "x", count: 201)])
    func textsThatCouldReachAPrinterAsCommandsAreRefused(text: String) {
        let lines = [PaymentLine(text: text, unitPrice: Cents(4250))]
        #expect(Samples.card("a", lines: lines).firstFault()?.field == "lines.text")
    }

    @Test(arguments: ["   ", "\u{A0}\u{2003}", "\u{200B}\u{2060}", "\u{202E}", "\u{3164}"])
    func aTextInWhichNothingIsSeenIsNone(text: String) {
        func request(clerk: String = "MS", payer: String? = nil) -> PaymentRequest {
            PaymentRequest(
                id: "a", amount: Cents(4250), tender: .card(terminal: "t1"), register: "K1", clerk: clerk,
                lines: [PaymentLine(text: "Personalausweis", unitPrice: Cents(4250))], payer: payer)
        }
        #expect(request(clerk: text).firstFault()?.field == "clerk")
        #expect(request(payer: text).firstFault()?.field == "payer")
    }

    @Test(arguments: ["M", " ä ", "👩🏽", "שׁ"]) func whatIsSeenIsAText(text: String) {
        #expect(PaymentRequest.isText(text))
    }

    /// "12\u{202E}34" is read as 1243, and two names may differ in nothing that is seen.
    @Test(arguments: ["12\u{202E}34", "Mei\u{2066}er", "Mei\u{200B}er", "Mei\u{AD}er", "a\u{2028}b", "\u{FEFF}a"])
    func whatChangesTheOrderOrIsNotSeenIsRefused(text: String) {
        #expect(!PaymentRequest.isText(text))
    }

    @Test(arguments: [" KA", "KA ", "\u{A0}KA", "K\u{A0}A", "KA\u{FE0F}", "K\u{3164}A", ""])
    func aSignHasNothingThatIsNotSeen(text: String) {
        #expect(ClerkSign(text) == nil)
        let request = PaymentRequest(
            id: "a", amount: Cents(4250), tender: .card(terminal: "t1"), register: "K1", clerk: text,
            lines: [PaymentLine(text: "Personalausweis", unitPrice: Cents(4250))])
        #expect(request.firstFault()?.field == "clerk")
    }

    @Test(arguments: ["KA", "K A", "Ä1", "ka-2"]) func whatIsSeenIsASign(text: String) {
        #expect(ClerkSign(text)?.text == text)
    }

    @Test func lessThanTheAmountCannotBeGiven() {
        #expect(
            Samples.cash("a", given: 4249).firstFault() == RequestFault(field: "given", rule: .stillMissing(Cents(1))))
    }

    @Test(arguments: [0, -1, 1_000_000_000_000])
    func theAmountMustFitATerminal(amount: Int64) {
        #expect(Samples.card("a", amount: amount).firstFault()?.field == "amount")
    }
}
