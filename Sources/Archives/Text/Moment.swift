import Glibc
import PayPoint

/// Moments as archives write them, to the second.
public enum Moment {
    /// "2026-11-23T22:00:00Z"
    public static func text(_ seconds: Int64) -> String {
        let time = CivilTime(secondsSince1970: seconds)
        return "\(time.date.iso8601)T\(time.clock)Z"
    }

    /// - Returns: seconds since 1970; `nil` for what is no such text.
    public static func seconds(_ text: String) -> Int64? {
        Timestamp(iso8601: text)?.seconds
    }

    public static func now() -> Int64 { Int64(time(nil)) }
}
