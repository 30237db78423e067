import PayPoint
import Testing

@Suite struct TimeTests {
    /// Made with `date -u -d @N`.
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000000Z"), (1_795_372_200_000_001, "2026-11-22T18:30:00.000001Z"),
        (951_782_400_000_000, "2000-02-29T00:00:00.000000Z"), (-1, "1969-12-31T23:59:59.999999Z"),
        (4_107_542_399_999_999, "2100-02-28T23:59:59.999999Z"),
    ])
    func timesAreWrittenInUTC(microseconds: Int64, text: String) {
        #expect(Timestamp(microseconds: microseconds).iso8601 == text)
    }

    @Test func aDateIsReadBackAsItWasWritten() throws {
        let date = try #require(CivilDate(iso8601: "2026-11-02"))
        #expect(date.german == "02.11.2026")
        #expect(date.iso8601 == "2026-11-02")
    }

    @Test(arguments: ["", "2026-13-01", "2026-1-1", "26-01-01", "2026-00-10", "2026-01-32", "2026-01-01x"])
    func whatIsNoDateIsRefused(text: String) {
        #expect(CivilDate(iso8601: text) == nil)
    }
}
