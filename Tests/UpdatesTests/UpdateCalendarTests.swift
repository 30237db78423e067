import PayPoint
import Testing

@testable import Updates

/// When an update may start. 2026-11-24 is a Tuesday, 2026-11-28 a Saturday.
@Suite struct UpdateCalendarTests {
    /// Berlin: summer time until 2026-10-25, 01:00 UTC.
    private static let berlin = SetClock("2026-11-24T00:00:00Z") { $0.seconds < 1_792_890_000 ? 7200 : 3600 }

    private static func calendar(_ window: String = "18:00-07:00", margin: Int = 60) throws -> UpdateCalendar {
        var hours = OpeningHours()
        hours.weekly[.tuesday] = [try #require(ClockSpan("08:00-12:00")), try #require(ClockSpan("14:00-19:00"))]
        hours.weekly[.saturday] = [try #require(ClockSpan("07:00-13:00"))]
        let christmas = try #require(CivilDate(iso8601: "2026-12-22"))
        hours.days[christmas] = []
        return UpdateCalendar(hours: hours, window: try #require(ClockSpan(window)), margin: margin, clock: berlin)
    }

    /// Times of Berlin in winter, an hour before UTC.
    private static func moment(_ text: String) throws -> Timestamp {
        let winter = try #require(Timestamp(iso8601: text + ":00Z"))
        return Timestamp(microseconds: winter.microseconds - 3_600_000_000)
    }

    @Test(
        arguments: [
            ("2026-11-24T17:59", false), ("2026-11-24T18:00", false), ("2026-11-24T18:59", false),
            ("2026-11-24T19:00", true),
            ("2026-11-25T06:59", true), ("2026-11-25T07:00", false),
            // The hour before Saturday's opening.
            ("2026-11-28T05:59", true), ("2026-11-28T06:00", false), ("2026-11-28T06:30", false),
            ("2026-11-28T07:00", false),
            // A Tuesday on which it is closed.
            ("2026-12-22T18:00", true), ("2026-12-22T18:30", true),
        ])
    func `inside the window, not while it is open, not shortly before`(_ time: String, _ permitted: Bool) throws {
        #expect(try Self.calendar().permits(Self.moment(time)) == permitted)
    }

    @Test func `the next moment is the first that is permitted`() throws {
        let calendar = try Self.calendar()
        #expect(try calendar.next(after: Self.moment("2026-11-24T10:00")) == Self.moment("2026-11-24T19:00"))
        #expect(try calendar.next(after: Self.moment("2026-11-28T06:10")) == Self.moment("2026-11-28T18:00"))
    }

    @Test func `a window that is always within opening hours has none`() throws {
        var hours = OpeningHours()
        for day in Weekday.allCases { hours.weekly[day] = [try #require(ClockSpan("00:00-24:00"))] }
        let window = try #require(ClockSpan("20:00-05:00"))
        let calendar = UpdateCalendar(hours: hours, window: window, margin: 0, clock: Self.berlin)
        #expect(try calendar.next(after: Self.moment("2026-11-24T10:00")) == nil)
    }

    @Test func `a span over midnight is open the next morning`() throws {
        var hours = OpeningHours()
        hours.weekly[.friday] = [try #require(ClockSpan("22:00-02:00"))]
        let window = try #require(ClockSpan("00:00-06:00"))
        let calendar = UpdateCalendar(hours: hours, window: window, margin: 0, clock: Self.berlin)
        #expect(try !calendar.permits(Self.moment("2026-11-28T01:59")))
        #expect(try calendar.permits(Self.moment("2026-11-28T02:00")))
    }

    @Test func `opening hours are those of the wall, also in the night when clocks change`() throws {
        var hours = OpeningHours()
        hours.weekly[.sunday] = [try #require(ClockSpan("05:00-06:00"))]
        let window = try #require(ClockSpan("00:00-05:00"))
        let calendar = UpdateCalendar(hours: hours, window: window, margin: 60, clock: Self.berlin)
        // 03:59 and 04:00 in winter; the summer's 03:00 has been by then.
        #expect(calendar.permits(try #require(Timestamp(iso8601: "2026-10-25T02:59:00Z"))))
        #expect(!calendar.permits(try #require(Timestamp(iso8601: "2026-10-25T03:00:00Z"))))
    }

    @Test(arguments: [
        "", "8:00-9:00", "08:00", "08:00-08:00", "25:00-26:00", "08:60-09:00", "24:00-08:00", "08:00-24:01",
        "08:00-09:00-10:00",
    ])
    func `what is no span is none`(_ text: String) {
        #expect(ClockSpan(text) == nil)
    }
}
