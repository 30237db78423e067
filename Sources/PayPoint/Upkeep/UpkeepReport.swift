/// What came of an order of a technician.
public struct UpkeepReport: Hashable, Sendable {
    /// The most lines of print in one report, over all its texts: ten times what the longest configuration seen fills. The journal
    /// has the rest.
    public static let mostLines = 2000

    public let outcome: UpkeepOutcome
    /// What the terminal printed through us, in its order.
    public let printed: [TerminalReceipt]
    /// It printed more than is told here.
    public let isShortened: Bool

    public init(outcome: UpkeepOutcome, printed: [TerminalReceipt] = [], isShortened: Bool = false) {
        self.outcome = outcome
        self.printed = printed
        self.isShortened = isShortened
    }
}
