/// A length of simulated time, in microseconds.
struct Span: Hashable, Comparable, Sendable {
    var microseconds: Int64

    static let zero = Span(microseconds: 0)

    static func microseconds(_ count: Int) -> Span { Span(microseconds: Int64(count)) }
    static func milliseconds(_ count: Int) -> Span { Span(microseconds: Int64(count) * 1000) }
    static func seconds(_ count: Int) -> Span { milliseconds(count * 1000) }
    static func minutes(_ count: Int) -> Span { seconds(count * 60) }

    static func < (left: Span, right: Span) -> Bool { left.microseconds < right.microseconds }
    static func + (left: Span, right: Span) -> Span { Span(microseconds: left.microseconds + right.microseconds) }
    static func - (left: Span, right: Span) -> Span { Span(microseconds: left.microseconds - right.microseconds) }

    /// "  12:34.567"
    var text: String {
        func padded(_ value: Int64, _ width: Int, _ filler: Character) -> String {
            let digits = String(value)
            return String(repeating: filler, count: max(0, width - digits.count)) + digits
        }
        let milliseconds = microseconds / 1000
        return padded(milliseconds / 60_000, 4, " ") + ":" + padded(milliseconds / 1000 % 60, 2, "0") + "."
            + padded(milliseconds % 1000, 3, "0")
    }
}
