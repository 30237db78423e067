/// A printer's answer to a ``QueuedQuery``.
public enum QueuedStatus: Sendable, Hashable {
    case paper(PaperLevel)
    case drawer(SenseLevel)

    /// `nil` when the byte lacks the fixed bits.
    public init?(_ byte: UInt8, answering query: QueuedQuery) {
        guard QueuedQuery.matches(byte) else { return nil }
        switch query {
        case .paper:
            if byte & 0x0C != 0 { self = .paper(.out) } else { self = .paper(byte & 0x03 != 0 ? .nearEnd : .adequate) }
        case .drawer:
            self = .drawer(byte & 0x01 != 0 ? .high : .low)
        }
    }
}
