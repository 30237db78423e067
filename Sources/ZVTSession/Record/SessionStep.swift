/// One event of a session and what it did about it, for a record.
public struct SessionStep: Sendable {
    /// How the session stood before.
    public let start: SessionStart
    public let event: SessionEvent
    public let effects: [SessionEffect]
    /// Of the clock of the conversation's events.
    public let milliseconds: Int64
    /// Nothing is under way any more.
    public let endsAtRest: Bool
}
