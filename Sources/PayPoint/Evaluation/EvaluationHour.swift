/// An hour of the day as a value of a row.
public enum EvaluationHour {
    /// "09"
    public static func text(_ hour: Int64) -> String { (hour < 10 ? "0" : "") + String(hour) }

    /// Reads "00" to "23".
    public static func number(_ text: String) -> Int64? {
        guard text.utf8.count == 2, let hour = Int64(text), (0...23).contains(hour), Self.text(hour) == text else {
            return nil
        }
        return hour
    }
}
