/// A moment: microseconds since 1970-01-01T00:00:00Z. Always UTC; a zone appears only where people read a time.
public struct Timestamp: Hashable, Sendable, Comparable {
    public let microseconds: Int64

    public init(microseconds: Int64) {
        self.microseconds = microseconds
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
