/// How an end-of-day at a terminal ended.
public enum DayEndOutcome: Hashable, Sendable, Codable {
    /// What the terminal is about to do after it.
    public enum Announcement: String, Hashable, Sendable, Codable, CaseIterable {
        /// It updates its software and is away for minutes (ZVT 27 E0).
        case update
        /// It starts again (ZVT 27 FC).
        case restart
    }

    /// The day is closed. Some terminals print the totals and do not tell them.
    case closed(TerminalTotals?, then: Announcement?)
    case refused(Refusal)
    /// The terminal may or may not have closed its day; the next end-of-day shows it.
    case unknown(Doubt)

    /// What the terminal is about to do now.
    public var announcement: Announcement? {
        switch self {
        case .closed(_, let announcement): announcement
        case .refused, .unknown: nil
        }
    }

    public var totals: TerminalTotals? {
        switch self {
        case .closed(let totals, _): totals
        case .refused, .unknown: nil
        }
    }
}
