/// How a terminal's end-of-day ended, with its totals beside those of the journal.
public struct DayEnded: Hashable, Sendable, Codable {
    public let terminal: DeviceID
    public let outcome: DayEndOutcome
    /// What the journal had for this terminal since its last end-of-day.
    public let journal: CardTurnover
    /// The terminal did it by itself.
    public let isAutomatic: Bool

    public init(terminal: DeviceID, outcome: DayEndOutcome, journal: CardTurnover, isAutomatic: Bool) {
        self.terminal = terminal
        self.outcome = outcome
        self.journal = journal
        self.isAutomatic = isAutomatic
    }

    /// How the two sums compare; `nil` where the terminal told none.
    public var agreement: DayAgreement? {
        outcome.totals.map { DayAgreement(terminal: $0.sum, journal: journal) }
    }
}
