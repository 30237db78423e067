/// A closing of a register (Kassenabschluss). It is numbered without gaps, and nothing of it ever changes.
public struct Closing: Hashable, Sendable, Codable {
    /// As it stood when the cash was counted, with the difference booked.
    public let report: RegisterReport
    public let count: CashCount
    public let by: Author
    /// The second person who signed, where the register's rules want one.
    public let second: ClerkSign?
    /// As the office clock showed it.
    public let time: CivilTime

    public init(report: RegisterReport, count: CashCount, by: Author, second: ClerkSign?, time: CivilTime) {
        self.report = report
        self.count = count
        self.by = by
        self.second = second
        self.time = time
    }

    /// More than expected, or less where it is negative. It is booked to an account of its own, and never corrected away.
    public var difference: Cents { Cents(count.total.value &- report.expected.value) }
}
