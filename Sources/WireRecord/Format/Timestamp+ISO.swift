internal import PayPoint

extension Timestamp {
    /// Reads what ``iso8601`` writes, "2026-11-22T18:30:00.000000Z".
    init?(iso8601 text: String) {
        let parts = text.dropLast().split(separator: "T", omittingEmptySubsequences: false)
        guard text.hasSuffix("Z"), parts.count == 2, let date = CivilDate(iso8601: String(parts[0])) else { return nil }
        let clock = parts[1].split { $0 == ":" || $0 == "." }
        let numbers = clock.compactMap { Int64($0) }
        guard clock.map(\.count) == [2, 2, 2, 6], numbers.count == 4, numbers.allSatisfy({ $0 >= 0 }) else {
            return nil
        }
        let seconds = Self.days(since1970: date) * 86_400 + numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
        self.init(microseconds: seconds * 1_000_000 + numbers[3])
    }

    /// Counts in years that begin on 1 March, so that the leap day is the last of its year.
    private static func days(since1970 date: CivilDate) -> Int64 {
        let year = Int64(date.month <= 2 ? date.year - 1 : date.year)
        let month = Int64((date.month + 9) % 12)
        return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + Int64(date.day) - 1 - 719_468
    }
}
