/// What an evaluation knows of: all of the journal up to an entry.
public struct EvaluationMoment: Hashable, Sendable {
    /// As the office clock showed it.
    public let time: CivilTime
    public let entry: Int64
    /// Of the entry, in hex.
    public let hash: String

    public init(time: CivilTime, entry: Int64, hash: String) {
        self.time = time
        self.entry = entry
        self.hash = hash
    }
}
