/// When an office is open: by the day of the week, and otherwise on single days.
public struct OpeningHours: Hashable, Sendable {
    public var weekly: [Weekday: [ClockSpan]]
    /// What holds instead on these days; no spans for a day on which it is closed.
    public var days: [CivilDate: [ClockSpan]]

    public init(weekly: [Weekday: [ClockSpan]] = [:], days: [CivilDate: [ClockSpan]] = [:]) {
        self.weekly = weekly
        self.days = days
    }

    /// In the order in which they were written; none on a day on which it is closed.
    public func spans(on date: CivilDate) -> [ClockSpan] { days[date] ?? weekly[date.weekday] ?? [] }

    /// Whether it is open then; a span of the day before may reach into this one.
    public func isOpen(on date: CivilDate, minute: Int) -> Bool {
        spans(on: date).contains { $0.contains(minute) }
            || spans(on: date.adding(days: -1)).contains { $0.contains(minute + ClockSpan.minutesOfDay) }
    }
}
