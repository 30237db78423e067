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

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (1_795_372_200_000_001, "2026-11-22T18:30:00.000001Z"),
        (951_782_400_500_000, "2000-02-29T00:00:00.5Z"), (-1, "1969-12-31T23:59:59.999999Z"),
    ])
    func `a time in UTC is read`(microseconds: Int64, text: String) {
        #expect(Timestamp(iso8601: text) == Timestamp(microseconds: microseconds))
    }

    @Test(arguments: [
        "", "Z", "2026-11-22", "2026-11-22T18:30:00", "2026-11-22T18:30Z", "2026-11-22T18:30:00+01:00",
        "2026-11-22T24:00:00Z",
        "2026-02-30T00:00:00Z", "2026-11-22T18:30:00.Z", "2026-11-22T18:30:00.1234567Z", "2026-11-22T18:30:00.-1Z",
        "2026-11-22T18:30:00.1.2Z", "2026-11-22 18:30:00Z",
    ])
    func `what is no time in UTC is refused`(text: String) {
        #expect(Timestamp(iso8601: text) == nil)
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
