/// A session that is told again what a record says it was told.
public struct SessionReplay: Sendable {
    private var session: Session

    public init(_ start: SessionStart, transport: ConversationTransport, profile: TerminalProfile) {
        session = Session(start, transport: transport, profile: profile)
    }

    public mutating func handle(_ event: SessionEvent, at milliseconds: Int64) -> [SessionEffect] {
        session.handle(event, at: milliseconds)
    }
}
