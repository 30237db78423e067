/// What the journal knows of a terminal's transactions before a payment.
public struct TerminalMemory: Hashable, Sendable {
    /// Newest first, bounded by ``KnownResult/most``.
    public let results: [KnownResult]
    /// A person decided about a payment of this terminal, or the journal was restored from a backup, and the terminal has told nothing
    /// since: its last transaction may be one that is not among the results.
    public let hasGap: Bool

    public init(results: [KnownResult] = [], hasGap: Bool = false) {
        self.results = results
        self.hasGap = hasGap
    }
}
