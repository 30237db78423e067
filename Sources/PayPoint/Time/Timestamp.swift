/// A moment: microseconds since 1970-01-01T00:00:00Z. Always UTC; a zone appears only where people read a time.
public struct Timestamp: Hashable, Sendable, Comparable {
    public let microseconds: Int64

    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Reads "2026-11-22T18:30:00Z", also with a fraction of a second of at most six digits; `nil` when it is no such time's text.
    public init?(iso8601 text: String) {
        guard text.hasSuffix("Z") else { return nil }
        let parts = text.dropLast().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let time = CivilTime(iso8601: String(parts[0])), time.date.isDay else { return nil }
        var fraction: Int64 = 0
        if parts.count == 2 {
            guard (1...6).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy(\.isDigit),
                let digits = Int64(parts[1] + String(repeating: "0", count: 6 - parts[1].utf8.count))
            else { return nil }
            fraction = digits
        }
        let minutes = Int64(time.hour * 60 + time.minute)
        microseconds = ((time.date.daysSince1970 * 1440 + minutes) * 60 + Int64(time.second)) * 1_000_000 + fraction
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }

    /// Whole seconds since 1970, rounded down.
    public var seconds: Int64 {
        let (quotient, remainder) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// ISO 8601 in UTC with microseconds, "2026-11-22T18:30:00.000000Z".
    public var iso8601: String {
        let time = CivilTime(secondsSince1970: seconds)
        let fraction = String(microseconds - seconds * 1_000_000)
        let padding = String(repeating: "0", count: max(0, 6 - fraction.count))
        return "\(time.date.iso8601)T\(time.clock)." + padding + fraction + "Z"
    }
}

extension Timestamp: Codable {
    public init(from decoder: any Decoder) throws {
        microseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microseconds)
    }
}
