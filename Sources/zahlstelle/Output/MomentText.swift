import Glibc
import PayPoint

/// A moment of the interfaces, "2026-11-22T18:30:00.000000Z", as the clock of this machine showed it.
enum MomentText {
    /// "22.11.2026 19:30:00"; the text itself where it is no such moment.
    static func german(_ text: String) -> String {
        guard let moment = seconds(text) else { return text }
        return LocalTime.at(moment).german
    }

    /// Since 1970-01-01T00:00:00Z; `nil` when it is no such moment.
    static func seconds(_ text: String) -> Int64? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].hasSuffix("Z"), let date = CivilDate(iso8601: String(parts[0])) else {
            return nil
        }
        let clock = parts[1].dropLast().prefix { $0 != "." }.split(separator: ":").map { Int32($0) }
        guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2] else { return nil }
        var fields = tm()
        fields.tm_year = Int32(clamping: date.year - 1900)
        fields.tm_mon = Int32(clamping: date.month - 1)
        fields.tm_mday = Int32(clamping: date.day)
        fields.tm_hour = hour
        fields.tm_min = minute
        fields.tm_sec = second
        return Int64(timegm(&fields))
    }
}
