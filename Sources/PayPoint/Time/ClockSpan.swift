/// From one time of day to another, to the minute: "08:00-12:30". Where the end is not behind the beginning it is that of the next day:
/// "20:00-05:00".
public struct ClockSpan: Hashable, Sendable {
    static let minutesOfDay = 24 * 60

    /// Minutes since midnight, 0 to 1439; the span begins with it.
    public let start: Int
    /// Minutes since midnight, 0 to 1440 ("24:00"); the span ends before it.
    public let end: Int

    /// - Returns: `nil` for what is no such text, and for a span that is empty.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = Self.minutes(parts[0]), let end = Self.minutes(parts[1]),
            start < Self.minutesOfDay, start != end
        else { return nil }
        self.start = start
        self.end = end
    }

    /// Whether it goes on after midnight.
    public var isOvernight: Bool { end < start }

    /// - Parameter minute: since midnight of the day on which the span begins; more than 1440 is the next day.
    public func contains(_ minute: Int) -> Bool {
        let last = isOvernight ? end + Self.minutesOfDay : end
        return minute >= start && minute < last
    }

    /// "08:00-12:30"
    public var text: String { "\(Self.clock(start))-\(Self.clock(end))" }

    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isDigit) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= minutesOfDay
        else { return nil }
        return hour * 60 + minute
    }

    private static func clock(_ minutes: Int) -> String { "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))" }
}
