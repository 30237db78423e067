/// A date and a time of day without a zone, as a clock on the wall shows them.
public struct CivilTime: Hashable, Sendable {
    public let date: CivilDate
    public let hour: Int
    public let minute: Int
    public let second: Int

    /// - Parameter seconds: since 1970-01-01 00:00:00 of the zone that is meant.
    public init(secondsSince1970 seconds: Int64) {
        var (day, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        if rest < 0 {
            day -= 1
            rest += 86_400
        }
        date = CivilDate(daysSince1970: day)
        hour = Int(rest / 3600)
        minute = Int(rest / 60 % 60)
        second = Int(rest % 60)
    }

    /// "18:30:00"
    public var clock: String {
        "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second))"
    }

    /// "22.11.2026 18:30:00"
    public var german: String { "\(date.german) \(clock)" }
}

func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : "\(value)"
}
