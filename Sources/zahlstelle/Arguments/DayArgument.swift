import ArgumentParser
import PayPoint

/// A day at the counter.
enum DayArgument {
    static func parse(_ text: String) throws -> String {
        if text == "today" { return LocalTime.now().date.iso8601 }
        guard let day = CivilDate(iso8601: text) else {
            throw ValidationError("'\(text)' is no day. Write YYYY-MM-DD or today.")
        }
        return day.iso8601
    }
}
