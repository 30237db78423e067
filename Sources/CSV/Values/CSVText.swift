/// Values as `CSVField` reads them, for the writer.
public enum CSVText {
    /// Two decimals, nothing between thousands: `1234,56`, `-0,05`.
    public static func cents(_ cents: Int64, _ mark: CSVDecimalMark) -> String {
        let decimals = cents.magnitude % 100
        return (cents < 0 ? "-" : "") + String(cents.magnitude / 100) + String(Character(Unicode.Scalar(mark.byte)))
            + padded(Int(decimals), to: 2)
    }

    public static func date(_ date: CSVDate, _ form: CSVDateForm) -> String {
        let (year, month, day) = (padded(date.year, to: 4), padded(date.month, to: 2), padded(date.day, to: 2))
        return switch form {
        case .german: "\(day).\(month).\(year)"
        case .iso: "\(year)-\(month)-\(day)"
        }
    }

    private static func padded(_ number: Int, to count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(count - digits.count, 0)) + digits
    }
}
