public import ZVT

/// The timers an owner of a conversation has to keep. Each is armed at most once at a time; arming replaces.
public enum ConversationTimer: Hashable, Sendable {
    case session(SessionTimer)
    case line(SerialTimer)
    /// A message over TCP that has begun has to end.
    case fragment

    public static let all: [ConversationTimer] =
        SessionTimer.allCases.map(ConversationTimer.session) + SerialTimer.allCases.map(ConversationTimer.line)
        + [.fragment]
}
