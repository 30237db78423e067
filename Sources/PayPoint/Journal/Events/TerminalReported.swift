/// A terminal told a result that belongs to no payment we gave it: the sums of an end-of-day, a second verdict after a
/// payment's end, or, asked at its first registration, its last transaction. Written before the terminal is told that we have
/// it.
public struct TerminalReported: Hashable, Sendable, Codable {
    public let terminal: DeviceID
    public let result: CardResult
    /// The sums of a day, where it told them.
    public let totals: TerminalTotals?

    public init(terminal: DeviceID, result: CardResult, totals: TerminalTotals? = nil) {
        self.terminal = terminal
        self.result = result
        self.totals = totals
    }
}
