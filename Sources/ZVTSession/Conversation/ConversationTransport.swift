public import ZVT

/// How messages travel.
public enum ConversationTransport: Hashable, Sendable {
    /// Messages as they are, one after the other.
    case tcp
    /// Blocks with ACK and NAK.
    case serial(SerialTiming)
}
