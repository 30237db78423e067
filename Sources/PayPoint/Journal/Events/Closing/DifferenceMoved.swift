/// Something became of a difference.
public struct DifferenceMoved: Hashable, Sendable, Codable {
    public let closing: ClosingID
    public let state: CashDifference.State
    public let reason: String
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(closing: ClosingID, state: CashDifference.State, reason: String, by: Author, time: CivilTime) {
        self.closing = closing
        self.state = state
        self.reason = reason
        self.by = by
        self.time = time
    }
}
