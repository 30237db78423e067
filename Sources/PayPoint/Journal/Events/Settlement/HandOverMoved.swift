/// Something became of a hand-over: it was sent, or the finance system answered.
public struct HandOverMoved: Hashable, Sendable, Codable {
    public let closing: ClosingID
    public let phase: HandOverState.Phase
    /// Under which the other side knows it.
    public let reference: String?
    /// Why it was rejected.
    public let reason: String?
    /// When the finance system booked it, where who acknowledged it said so; otherwise when it was said.
    public let bookedAt: Timestamp?
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(
        closing: ClosingID, phase: HandOverState.Phase, reference: String?, reason: String?,
        bookedAt: Timestamp? = nil, by: Author, time: CivilTime
    ) {
        self.closing = closing
        self.phase = phase
        self.reference = reference
        self.reason = reason
        self.bookedAt = bookedAt
        self.by = by
        self.time = time
    }
}
