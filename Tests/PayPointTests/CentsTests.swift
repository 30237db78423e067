import PayPoint
import Testing

@Suite struct CentsTests {
    @Test(arguments: [
        (0, "0,00 EUR"), (5, "0,05 EUR"), (4250, "42,50 EUR"), (123_456, "1.234,56 EUR"), (-123_456, "-1.234,56 EUR"),
        (100_000_000, "1.000.000,00 EUR"), (Int64.min, "-92.233.720.368.547.758,08 EUR"),
    ])
    func amountsAreWrittenTheGermanWay(value: Int64, text: String) {
        #expect(Cents(value).german == text)
    }

    @Test(arguments: [
        ("42,50", 4250), ("42", 4200), ("1.234,56", 123_456), ("0,5", 50), ("1234", 123_400),
        ("1.234", 123_400), ("1.234.567,89", 123_456_789), ("0,05", 5),
    ])
    func amountsAreReadAsPeopleTypeThem(text: String, value: Int64) {
        #expect(Cents(german: text) == Cents(value))
    }

    @Test(arguments: [
        "", ",", "42,", ",50", "42,505", "1.23,45", "12.34.56", "4 2", "-5", "1,2,3", "١٢", "1.2345", "42.50", "42.5",
        "42,5.0",
        "99999999999999999",
    ])
    func whatIsNoAmountIsNotGuessed(text: String) {
        #expect(Cents(german: text) == nil)
    }

    @Test func arithmeticThatDoesNotFitIsRefused() {
        #expect(Cents(.max).adding(Cents(1)) == nil)
        #expect(Cents(.min).subtracting(Cents(1)) == nil)
        #expect(Cents(.max).times(2) == nil)
        #expect(Cents(250).times(3) == Cents(750))
    }
}
