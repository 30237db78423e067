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

    /// Reads "2026-11-22T18:30:00"; `nil` when it is no such time's text.
    public init?(iso8601 text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CivilDate(iso8601: String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(clock[0]),
            let minute = Int(clock[1]), let second = Int(clock[2]), (0...23).contains(hour),
            (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// "2026-11-22T18:30:00"
    public var iso8601: String { "\(date.iso8601)T\(clock)" }

    /// "18:30:00"
    public var clock: String {
        "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second))"
    }

    /// "22.11.2026 18:30:00"
    public var german: String { "\(date.german) \(clock)" }
}

extension CivilTime: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = CivilTime(iso8601: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a time on the wall is written YYYY-MM-DDTHH:MM:SS")
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso8601)
    }
}

func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : "\(value)"
}
