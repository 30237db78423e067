/// An end-of-day that was asked for and has no end in the journal, because the daemon stopped in the middle.
public struct OpenDayEnd: Hashable, Sendable {
    /// The sums that the terminal told before that; they close the day.
    public let totals: TerminalTotals?

    public init(totals: TerminalTotals?) {
        self.totals = totals
    }
}
