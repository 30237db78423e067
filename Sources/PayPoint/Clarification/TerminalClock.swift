/// How far a terminal's clock is from ours, and what a time it tells means on ours.
///
/// A terminal tells month and day and the time of day, no year and no zone. Its clock is set by its host and may be off by
/// minutes, or an hour after a change of summer time, so it is read by what it said before.
struct TerminalClock {
    /// What a clock drifts between two payments.
    private static let calibratedSeconds: Int64 = 60
    /// A clock that nothing vouches for.
    private static let assumedSeconds: Int64 = 300

    var toleranceSeconds: Int64 { isCalibrated ? Self.calibratedSeconds : Self.assumedSeconds }

    /// Seconds that the terminal is ahead of the office's clock.
    private let aheadSeconds: Int64
    /// What it told before vouches for that.
    let isCalibrated: Bool
    private let clock: any WallClock

    init(known: [KnownResult], clock: any WallClock) {
        self.clock = clock
        let distances = known.compactMap { known -> Int64? in
            guard let moment = known.result.moment, let at = known.toldAt else { return nil }
            return moment.seconds(after: clock.local(at))
        }
        isCalibrated = !distances.isEmpty
        // The newest: a clock that was set last night is right since then.
        aheadSeconds = distances.first ?? 0
    }

    /// Seconds from the moment to what the terminal told, on our clock; `nil` where it told no time.
    func seconds(from moment: Timestamp, to result: CardResult) -> Int64? {
        result.moment.map { $0.seconds(after: clock.local(moment)) - aheadSeconds }
    }
}

/// Month, day and time of day, as a terminal tells them.
struct TerminalMoment: Hashable {
    private static let secondsPerDay: Int64 = 86_400
    private static let monthDays: [Int64] = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]

    private let secondsInYear: Int64

    /// - Parameters:
    ///   - date: "MMDD".
    ///   - time: "HHMMSS".
    init?(date: String, time: String) {
        guard date.utf8.count == 4, time.utf8.count == 6, let monthAndDay = Int(date), let clock = Int(time) else {
            return nil
        }
        let (month, day) = monthAndDay.quotientAndRemainder(dividingBy: 100)
        guard (1...12).contains(month), (1...31).contains(day), clock / 10_000 < 24, clock / 100 % 100 < 60 else {
            return nil
        }
        secondsInYear = Self.seconds(month, day, clock / 10_000, clock / 100 % 100, clock % 100)
    }

    /// Seconds since that time of a wall clock, in the year that brings them nearest; negative when before.
    func seconds(after time: CivilTime) -> Int64 {
        let year = 366 * Self.secondsPerDay
        let other = Self.seconds(time.date.month, time.date.day, time.hour, time.minute, time.second)
        let distance = secondsInYear - other
        if distance > year / 2 { return distance - year }
        if distance < -year / 2 { return distance + year }
        return distance
    }

    /// Every year has a 29 February here: whoever compares times of one night in March is off by nothing, and over the end of
    /// February of a common year by a day that is not asked for.
    private static func seconds(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int) -> Int64 {
        (monthDays[month - 1] + Int64(day) - 1) * secondsPerDay + Int64(hour) * 3600 + Int64(minute) * 60
            + Int64(second)
    }
}

extension CardResult {
    var moment: TerminalMoment? {
        guard let date, let time else { return nil }
        return TerminalMoment(date: date, time: time)
    }
}
