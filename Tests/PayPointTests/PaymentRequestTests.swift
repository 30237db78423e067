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

    @Test func lessThanTheAmountCannotBeGiven() {
        #expect(Samples.cash("a", given: 4249).firstFault()?.field == "given")
    }

    @Test(arguments: [0, -1, 1_000_000_000_000])
    func theAmountMustFitATerminal(amount: Int64) {
        #expect(Samples.card("a", amount: amount).firstFault()?.field == "amount")
    }
}
