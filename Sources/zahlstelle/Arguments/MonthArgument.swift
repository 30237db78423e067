import ArgumentParser
import PayPoint

/// A month or a year at the counter.
enum MonthArgument {
    static func parse(_ text: String) throws -> CivilMonth {
        guard let month = CivilMonth(iso8601: text) else {
            throw ValidationError("'\(text)' is no month. Write YYYY-MM.")
        }
        return month
    }

    static func year(_ text: String) throws -> Int {
        guard text.utf8.count == 4, let month = CivilMonth(iso8601: text + "-01") else {
            throw ValidationError("'\(text)' is no year. Write YYYY.")
        }
        return month.year
    }
}
