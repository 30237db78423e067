import ArgumentParser
import PayPoint
import Testing

@testable import zahlstelle

@Suite struct AmountArgumentTests {
    @Test(arguments: [
        ("42,50", 4250), ("1.234,56", 123_456), ("12.345", 1_234_500), ("42", 4200), ("0,01", 1), ("42,5", 4250),
        ("9.999.999.999,99", 999_999_999_999),
    ])
    func `an amount is read as people type it`(_ text: String, _ cents: Int64) throws {
        #expect(try AmountArgument.parse(text) == Cents(cents))
    }

    @Test(arguments: ["", "0", "0,00", "-1", "1,2,3", "12,345", "1e3", "4 2", "99999999999999", "zwei"])
    func `what is no amount to be paid is refused`(_ text: String) {
        #expect(throws: (any Error).self) { try AmountArgument.parse(text) }
    }

    @Test(arguments: [
        ("42.50", "Write 42,50"), ("1,234.56", "Write 1.234,56"), ("0", "more than 0"), ("0,00", "more than 0"),
        ("-5", "more than 0"), ("10.000.000.000,00", "9.999.999.999,99 EUR"), ("9999999999999", "9.999.999.999,99 EUR"),
        ("99999999999999999999", "9.999.999.999,99 EUR"), ("zwei", "decimal comma"), ("12.34.56", "decimal comma"),
    ])
    func `a refusal says why`(_ text: String, _ reason: String) throws {
        let error = try #require(throws: ValidationError.self) { try AmountArgument.parse(text) }
        #expect(error.message.contains("'\(text)'") && error.message.contains(reason))
    }
}
