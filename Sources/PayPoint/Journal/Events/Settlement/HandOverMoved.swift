/// Something became of a hand-over: it was sent, or the finance system answered.
public struct HandOverMoved: Hashable, Sendable, Codable {
    public let closing: ClosingID
    public let phase: HandOverState.Phase
    /// Under which the other side knows it.
    public let reference: String?
    /// Why it was rejected.
    public let reason: String?
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(
        closing: ClosingID, phase: HandOverState.Phase, reference: String?, reason: String?, by: Author, time: CivilTime
    ) {
        self.closing = closing
        self.phase = phase
        self.reference = reference
        self.reason = reason
        self.by = by
        self.time = time
    }
}
