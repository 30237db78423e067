public import ZVT

/// What happens to a session: the conversation's events with the framing taken off.
public enum SessionEvent: Hashable, Sendable {
    /// `uncertain`: on a serial line repeats of an earlier exchange may still come.
    case linkOpened(uncertain: Bool)
    case linkLost(LinkLoss)
    /// Bytes came while the line should be quiet.
    case stirred
    case message(APDU, mayBeRepeat: Bool)
    /// The n-th message has left us completely; on a serial line the terminal's ACK says so.
    case left(Int)
    /// The n-th message has certainly arrived.
    case confirmed(Int)
    case timer(SessionTimer)
    case order(Order)
    case stored(HoldID)
    case notStored(HoldID)
    /// The framing found the link unusable.
    case broken(Doubt.Cause)
}
