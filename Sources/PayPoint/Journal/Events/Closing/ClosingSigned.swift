/// A second person signed the closing of a period that is still open, from their own place.
public struct ClosingSigned: Hashable, Sendable, Codable {
    public let closing: ClosingID
    /// The cash with which it may be closed.
    public let counted: Cents
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(closing: ClosingID, counted: Cents, by: Author, time: CivilTime) {
        self.closing = closing
        self.counted = counted
        self.by = by
        self.time = time
    }
}
