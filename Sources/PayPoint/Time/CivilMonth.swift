/// A month of the Gregorian calendar.
public struct CivilMonth: Hashable, Sendable, Comparable {
    /// Months since January of the year 0.
    public let number: Int64

    public init(number: Int64) {
        self.number = number
    }

    /// The month of a day.
    public init(_ date: CivilDate) {
        number = Int64(date.year) * 12 + Int64(date.month) - 1
    }

    /// Reads "2026-11"; `nil` when it is no such month's text.
    public init?(iso8601 text: String) {
        guard text.utf8.count == 7, let first = CivilDate(iso8601: text + "-01") else { return nil }
        self.init(first)
    }

    public static func < (left: CivilMonth, right: CivilMonth) -> Bool { left.number < right.number }

    public var year: Int { Int(number / 12) }
    /// 1 to 12.
    public var month: Int { Int(number % 12) + 1 }

    public var firstDay: CivilDate { CivilDate(firstOf: self) }
    public var lastDay: CivilDate { next.firstDay.adding(days: -1) }
    public var next: CivilMonth { CivilMonth(number: number + 1) }

    /// "2026-11"
    public var iso8601: String { String(firstDay.iso8601.dropLast(3)) }

    /// "November 2026"
    public var german: String { "\(Self.names[month - 1]) \(year)" }

    /// "Nov", for the axis of a chart.
    public var germanShort: String { String(Self.names[month - 1].prefix(3)) }

    private static let names = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]
}

extension CivilDate {
    fileprivate init(firstOf month: CivilMonth) {
        year = month.year
        self.month = month.month
        day = 1
    }

    /// "Mo", "Di" and so on. 1 January 1970 was a Thursday.
    public var germanWeekday: String {
        let names = ["Do", "Fr", "Sa", "So", "Mo", "Di", "Mi"]
        let days = daysSince1970 % 7
        return names[Int(days < 0 ? days + 7 : days)]
    }
}
