/// What a terminal is doing, for the control channel.
public struct TerminalState: Hashable, Sendable, Codable {
    public var display: [String]
    public var isRegistered: Bool
    public var isBusy: Bool
    public var hasPower: Bool
    /// What has to be done before payments: initialisation, clock, diagnosis, endOfDay.
    public var needs: [String]

    public init(_ terminal: SimulatedTerminal) {
        display = terminal.display
        isRegistered = terminal.isRegistered
        isBusy = terminal.isBusy
        hasPower = terminal.hasPower
        needs = terminal.needs.map { "\($0)" }.sorted()
    }
}

/// The terminal's book with its sums, for the control channel.
public struct BookReport: Hashable, Sendable, Codable {
    public var entries: [BookEntry]
    public var totals: DayTotals
    /// Cents over all days.
    public var balance: Int
    public var closings: Int

    public init(_ book: TerminalBook) {
        entries = book.entries
        totals = book.totals
        balance = book.balance
        closings = book.closings
    }
}
