import CSV
import Testing

@Suite struct CSVValueTests {
    static let amounts: [(String, Int64)] = [
        ("0", 0), ("0,00", 0), ("-0,00", 0), ("5", 500), ("3,5", 350), ("-3,5", -350), ("1234,56", 123_456),
        ("0,07", 7),
        ("1.234,56", 123_456), ("12.345.678,9", 1_234_567_890), ("-1.000", -100_000), ("007,50", 750),
        ("92233720368547758,07", .max), ("-92233720368547758,08", .min),
    ]

    @Test(arguments: amounts)
    func `an amount in cents`(text: String, cents: Int64) throws {
        #expect(try CSVField(text).cents(.comma) == cents)
        let english = String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
        #expect(try CSVField(english).cents(.point) == cents)
    }

    static let noAmounts: [(String, CSVValueFault)] = [
        ("", .empty), ("-", .noAmount), ("+5", .noAmount), (" 5", .noAmount), ("5 ", .noAmount), ("5 €", .noAmount),
        ("5-", .noAmount), ("--5", .noAmount), (",50", .noAmount), ("5,", .noAmount), ("5,5,5", .noAmount),
        ("a", .noAmount),
        ("−5", .noAmount), ("５", .noAmount), ("1e3", .noAmount), (".500", .noAmount), ("5,-", .noAmount),
        ("1,234.56", .noAmount), ("1,234", .tooManyDecimals), ("1.50", .misplacedThousands),
        ("1.2345", .misplacedThousands),
        ("1234.567", .misplacedThousands), ("1..234", .misplacedThousands), ("1.234.", .misplacedThousands),
        ("1.23.456", .misplacedThousands), ("0.500", .misplacedThousands), ("1.,50", .misplacedThousands),
        ("92233720368547758,08", .tooLarge), ("-92233720368547758,09", .tooLarge),
        ("99999999999999999999999", .tooLarge),
        ("92233720368547759", .tooLarge),
    ]

    @Test(arguments: noAmounts)
    func `no amount`(text: String, fault: CSVValueFault) {
        #expect(throws: fault) { try CSVField(text).cents(.comma) }
    }

    @Test(
        arguments: [
            ("0", 0), ("-1", -1), ("0042", 42), ("9223372036854775807", .max), ("-9223372036854775808", .min),
        ] as [(String, Int64)])
    func `a whole number`(text: String, number: Int64) throws {
        #expect(try CSVField(text).wholeNumber() == number)
    }

    @Test(
        arguments: [
            ("", .empty), ("-", .noWholeNumber), ("1.000", .noWholeNumber), ("1,0", .noWholeNumber),
            ("+1", .noWholeNumber),
            (" 1", .noWholeNumber), ("9223372036854775808", .tooLarge), ("-9223372036854775809", .tooLarge),
            ("18446744073709551617", .tooLarge),
        ] as [(String, CSVValueFault)])
    func `no whole number`(text: String, fault: CSVValueFault) {
        #expect(throws: fault) { try CSVField(text).wholeNumber() }
    }

    @Test(arguments: [
        ("28.02.2026", 2026, 2, 28), ("29.02.2024", 2024, 2, 29), ("29.02.2000", 2000, 2, 29),
        ("31.12.9999", 9999, 12, 31),
        ("01.01.0001", 1, 1, 1), ("30.04.2026", 2026, 4, 30), ("31.08.2026", 2026, 8, 31),
    ])
    func `a date`(text: String, year: Int, month: Int, day: Int) throws {
        let date = try CSVField(text).date(.german)
        #expect([date.year, date.month, date.day] == [year, month, day])
        let iso = text.split(separator: ".").reversed().joined(separator: "-")
        #expect(try CSVField(iso).date(.iso) == date)
        #expect(CSVText.date(date, .german) == text)
        #expect(CSVText.date(date, .iso) == iso)
    }

    @Test(arguments: [
        "29.02.2026", "29.02.1900", "29.02.2100", "31.04.2026", "31.06.2026", "31.09.2026", "31.11.2026", "32.01.2026",
        "00.01.2026", "01.00.2026", "01.13.2026", "01.01.0000", "30.02.2024",
    ])
    func `a day that the calendar has not`(text: String) {
        #expect(throws: CSVValueFault.noSuchDay) { try CSVField(text).date(.german) }
        let iso = text.split(separator: ".").reversed().joined(separator: "-")
        #expect(throws: CSVValueFault.noSuchDay) { try CSVField(iso).date(.iso) }
    }

    @Test(arguments: [
        "1.1.2026", "01.01.26", "2026-01-01", "01-01-2026", "01.01.2026 ", "0a.01.2026", "01.01.-026", "ä1.01.202",
    ])
    func `not written as a German date`(text: String) {
        #expect(throws: CSVValueFault.noDate(.german)) { try CSVField(text).date(.german) }
    }

    @Test(arguments: ["01.01.2026", "2026-1-1", "20260101", "2026/01/01", "2026-01-01T00:00"])
    func `not written as an ISO date`(text: String) {
        #expect(throws: CSVValueFault.noDate(.iso)) { try CSVField(text).date(.iso) }
    }

    @Test func `an empty date`() {
        #expect(throws: CSVValueFault.empty) { try CSVField("").date(.iso) }
    }

    @Test func `dates are ordered as days are`() throws {
        let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"]
        let dates = try days.map { try CSVField($0).date(.iso) }
        #expect(dates.shuffled().sorted() == dates)
    }

    @Test(
        arguments: [
            (0, "0,00"), (7, "0,07"), (-7, "-0,07"), (123_456, "1234,56"), (-350, "-3,50"),
            (.max, "92233720368547758,07"),
            (.min, "-92233720368547758,08"),
        ] as [(Int64, String)])
    func `an amount as text`(cents: Int64, text: String) throws {
        #expect(CSVText.cents(cents, .comma) == text)
        #expect(try CSVField(text).cents(.comma) == cents)
    }

    @Test func `blanks around a field can be left out`() throws {
        #expect(CSVField(" \t a b\t ").trimmed == CSVField("a b"))
        #expect(CSVField(" \t ").trimmed.isEmpty)
        #expect(try CSVField("    12,50").trimmed.cents(.comma) == 1250)
    }
}
