import Interface
import PayPoint
import Testing

@testable import zahlstelle

@Suite struct LineArgumentTests {
    @Test func `a line is a text and a price`() throws {
        let line = try LineArgument.parse("Personalausweis=37,00")
        #expect(line == WireLine(text: "Personalausweis", quantity: 1, unitPrice: 3700, tax: .notTaxable))
    }

    @Test func `quantity and tax stand behind the price`() throws {
        let line = try LineArgument.parse("Stadtplan=4,90*2@7")
        #expect(line == WireLine(text: "Stadtplan", quantity: 2, unitPrice: 490, tax: .reduced7))
        #expect(try LineArgument.parse("Buch=10@19").tax == .standard19)
        #expect(try LineArgument.parse("Kurs=10@exempt").tax == .exempt)
    }

    @Test func `the text may hold the signs of the syntax`() throws {
        let line = try LineArgument.parse("Formel a*b=c @ Rathaus=1,00*3")
        #expect(line == WireLine(text: "Formel a*b=c @ Rathaus", quantity: 3, unitPrice: 100, tax: .notTaxable))
    }

    @Test(arguments: [
        "", "Text", "=1,00", "Text=", "Text=0", "Text=1*0", "Text=1*10000", "Text=1*x", "Text=1@16", "Text=1@",
    ])
    func `a line with a fault is refused`(_ text: String) {
        #expect(throws: (any Error).self) { try LineArgument.parse(text) }
    }

    @Test func `lines add up to their total, within what a payment can be`() throws {
        let lines = try ["A=1,50*3", "B=0,01"].map(LineArgument.parse)
        #expect(LineArgument.sum(lines)?.value == 451)
        let large = try LineArgument.parse("C=9.999.999.999,99")
        #expect(LineArgument.sum([large])?.value == 999_999_999_999)
        #expect(LineArgument.sum([large] + lines) == nil)
    }
}
