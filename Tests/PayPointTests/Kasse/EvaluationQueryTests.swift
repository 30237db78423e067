import PayPoint
import Testing

@Suite struct EvaluationQueryTests {
    private func fault(
        _ dimensions: [EvaluationDimension] = [], from: String = "2026-01-01", to: String = "2026-12-31",
        _ filters: [EvaluationFilter] = []
    ) throws -> String? {
        do {
            _ = try EvaluationQuery(
                dimensions: dimensions, from: try #require(CivilDate(iso8601: from)),
                to: try #require(CivilDate(iso8601: to)), filters: filters)
            return nil
        } catch KasseError.invalid(let fault) {
            return fault.field
        }
    }

    @Test func `what cannot be asked is refused by its field`() throws {
        #expect(try fault(EvaluationDimension.allCases) == nil)
        #expect(try fault([.office, .office]) == "dimensions")
        #expect(try fault(from: "2026-02-30") == "from")
        #expect(try fault(from: "2027-01-01") == "to")
        #expect(try fault(from: "2017-01-01", to: "2026-12-31") == nil)
        #expect(try fault(from: "2016-12-31", to: "2026-12-31") == nil)
        #expect(try fault(from: "2016-12-30", to: "2026-12-31") == "from")
        #expect(try fault([], [.init(.office, ["33"]), .init(.office, ["36"])]) == "filters")
        #expect(try fault([], [.init(.office, [])]) == "filters")
        #expect(try fault([], [.init(.office, [], withNone: true)]) == nil)
        #expect(try fault([], [.init(.office, (0...200).map(String.init))]) == "filters")
        #expect(try fault([], [.init(.means, ["bar"])]) == "filters.means")
        for hour in ["24", "7", "+7", "007"] {
            #expect(try fault([], [.init(.hour, [hour])]) == "filters.hour", "\(hour)")
        }
        #expect(try fault([], [.init(.hour, ["00", "23"])]) == nil)
        #expect(try fault([], [.init(.month, ["2026-13"])]) == "filters.month")
        #expect(try fault([], [.init(.month, ["2026-12"])]) == nil)
        #expect(try fault([], [.init(.day, ["2026-02-29"])]) == "filters.day")
        #expect(try fault([], [.init(.clerk, [String(repeating: "x", count: 129)])]) == "filters.clerk")
    }

    @Test func `months know their days`() throws {
        let february = try #require(CivilMonth(iso8601: "2028-02"))
        #expect(february.firstDay.iso8601 == "2028-02-01")
        #expect(february.lastDay.iso8601 == "2028-02-29")
        #expect(february.german == "Februar 2028")
        #expect(CivilMonth(number: february.number) == february)
        #expect(try #require(CivilMonth(iso8601: "2026-12")).next.iso8601 == "2027-01")
        #expect(CivilMonth(iso8601: "2026-1") == nil)
        #expect(CivilMonth(iso8601: "2026-00") == nil)
        let days = ["2026-11-23": "Mo", "1970-01-01": "Do", "1969-12-31": "Mi", "2000-02-29": "Di"]
        for (day, name) in days { #expect(CivilDate(iso8601: day)?.germanWeekday == name, "\(day)") }
    }
}
