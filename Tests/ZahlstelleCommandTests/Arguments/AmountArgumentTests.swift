import PayPoint
import Testing

@testable import zahlstelle

@Suite struct AmountArgumentTests {
    @Test(arguments: [
        ("42,50", 4250), ("42.50", 4250), ("1.234,56", 123_456), ("42", 4200), ("0,01", 1), ("42,5", 4250),
    ])
    func `an amount is read as people type it`(_ text: String, _ cents: Int64) throws {
        #expect(try AmountArgument.parse(text) == Cents(cents))
    }

    @Test(arguments: ["", "0", "0,00", "-1", "1,2,3", "12,345", "1e3", "4 2", "99999999999999", "zwei"])
    func `what is no amount to be paid is refused`(_ text: String) {
        #expect(throws: (any Error).self) { try AmountArgument.parse(text) }
    }
}
