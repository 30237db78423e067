import PayPoint
import Tables
import Testing

@Suite struct EvaluationTableTests {
    private func text(
        _ dimensions: [EvaluationDimension], _ rows: [([String?], TurnoverFigures)], isTest: Bool = false
    ) throws -> String {
        var labels = EvaluationLabels()
        labels.set("=SUMME(A1) \"Büro\"; Nord", of: "33", .office)
        let day = try #require(CivilDate(iso8601: "2026-11-23"))
        let evaluation = Evaluation(
            query: try EvaluationQuery(dimensions: dimensions, from: day, to: day),
            rows: rows.map { EvaluationRow(values: $0.0, figures: $0.1) }, labels: labels,
            moment: EvaluationMoment(time: CivilTime(secondsSince1970: 0), entry: 1, hash: ""))
        return String(decoding: try EvaluationTable.bytes(of: evaluation, isTest: isTest), as: UTF8.self)
    }

    private let figures = TurnoverFigures(
        takings: 1234, returns: 2, quantity: -3, taken: Cents(123_456), givenBack: Cents(200_001))

    @Test func `a spreadsheet reads it as it is meant, and computes nothing of it`() throws {
        #expect(
            try text([.office, .day], [(["33", "2026-11-23"], figures), ([nil, "2026-11-23"], figures)])
                == "\u{FEFF}Amt;Amt Name;Tag;Buchungen;Rückgaben;Menge;Eingenommen EUR;Zurückgegeben EUR;Netto EUR\r\n"
                + "33;\"'=SUMME(A1) \"\"Büro\"\"; Nord\";23.11.2026;1234;2;-3;1234,56;2000,01;-765,45\r\n"
                + ";ohne Amt;23.11.2026;1234;2;-3;1234,56;2000,01;-765,45\r\n")
    }

    @Test func `accounts and means have their names beside what the books call them`() throws {
        let rows = [(["revenue/122.33:431100:", "girocard", "2026-11", "09"] as [String?], figures)]
        #expect(
            try text([.account, .means, .month, .hour], rows).split(separator: "\r\n").last
                == "revenue/122.33:431100:;122.33 / 431100;girocard;girocard (EC-Karte);2026-11;09;1234;2;-3;1234,56;2000,01;-765,45"
        )
    }

    @Test func `every row of a test instance says what it is`() throws {
        #expect(
            try text([.day], [(["2026-11-23"], figures)], isTest: true)
                == "\u{FEFF}Tag;Buchungen;Rückgaben;Menge;Eingenommen EUR;Zurückgegeben EUR;Netto EUR;TEST – keine echten Zahlen\r\n"
                + "23.11.2026;1234;2;-3;1234,56;2000,01;-765,45;TEST\r\n")
    }

    @Test func `without dimensions there are figures only`() throws {
        #expect(
            try text([], [([], figures)])
                == "\u{FEFF}Buchungen;Rückgaben;Menge;Eingenommen EUR;Zurückgegeben EUR;Netto EUR\r\n"
                + "1234;2;-3;1234,56;2000,01;-765,45\r\n")
    }
}
