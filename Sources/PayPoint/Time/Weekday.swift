/// A day of the week, Monday first (ISO 8601).
public enum Weekday: String, Hashable, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CivilDate {
    /// 1 January 1970 was a Thursday.
    public var weekday: Weekday {
        let days = (daysSince1970 + 3) % 7
        return Weekday.allCases[Int(days < 0 ? days + 7 : days)]
    }
}
