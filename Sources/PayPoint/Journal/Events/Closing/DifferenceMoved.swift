/// Something became of a difference.
public struct DifferenceMoved: Hashable, Sendable, Codable {
    /// The entry that told it.
    public let difference: Int64
    public let state: Difference.State
    public let reason: String
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(difference: Int64, state: Difference.State, reason: String, by: Author, time: CivilTime) {
        self.difference = difference
        self.state = state
        self.reason = reason
        self.by = by
        self.time = time
    }
}
