/// Date and time of day on the device's own clock.
public struct CivilTime: Hashable, Sendable {
    public var year: Int
    public var month: Int
    public var day: Int
    public var hour: Int
    public var minute: Int
    public var second: Int

    /// - Parameter milliseconds: since 1970, of local time.
    public init(localMilliseconds milliseconds: Int64) {
        let seconds = Int(milliseconds.flooredQuotient(1000))
        let days = seconds.flooredQuotient(86400)
        let rest = seconds - days * 86400
        (year, month, day) = Self.date(daysSince1970: days)
        hour = rest / 3600
        minute = rest / 60 % 60
        second = rest % 60
    }

    /// Gregorian date by counting in eras of 400 years that begin on 1 March, so that the leap day comes last.
    private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Local milliseconds since 1970 of a date YYMMDD, counted from 2000, and a time HHMMSS; nil where one does not exist.
    static func localMilliseconds(shortDate: Int, time: Int) -> Int64? {
        let year = 2000 + shortDate / 10000
        let month = shortDate / 100 % 100
        let day = shortDate % 100
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        let yearFromMarch = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days =
            yearFromMarch * 365 + yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400 + dayOfYear - 719_468
        let seconds = days * 86400 + time / 10000 * 3600 + time / 100 % 100 * 60 + time % 100
        let result = Int64(seconds) * 1000
        let again = CivilTime(localMilliseconds: result)
        return again.shortDate == shortDate && again.time == time ? result : nil
    }

    /// HHMMSS as a number.
    public var time: Int { hour * 10000 + minute * 100 + second }
    /// MMDD as a number.
    public var monthAndDay: Int { month * 100 + day }
    /// YYMMDD as a number.
    public var shortDate: Int { year % 100 * 10000 + monthAndDay }
}

extension BinaryInteger {
    func flooredQuotient(_ divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
