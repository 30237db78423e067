public import ZVT

/// What the conversation tells its owner.
public enum Report: Hashable, Sendable {
    /// The link is open; the terminal has to be registered next.
    case linkUp
    /// `expected`: the terminal closes idle connections by its profile, and nothing was running.
    case linkDown(LinkLoss, expected: Bool)
    /// The order was not taken and nothing was sent for it. No `finished` follows for it.
    case orderRejected(Order, OrderRejection)
    /// The order's command has been handed to the link. From here on it must be taken for sent.
    case sent(Order)
    /// The terminal has accepted the order.
    case running(Order)
    case intermediate(IntermediateStatus)
    /// A result to store. The terminal gets its 80 00 00, which commits the payment, only after
    /// `ConversationEvent.stored` with this id.
    case holdResult(HoldID, HeldResult)
    /// A receipt to store; its last 80 00 00 waits likewise.
    case holdPrint(HoldID, PrintedText)
    /// Comes exactly once for every `Order.abort`.
    case abortAnswered(AbortAnswer)
    /// Comes exactly once for every order that was sent.
    case finished(Order, Outcome)
    case notice(Notice)
}

/// Names one thing that is being stored, so that a late answer cannot release another.
public struct HoldID: Hashable, Sendable {
    /// Counts what is held, from 1.
    public let number: UInt64

    public init(number: UInt64) { self.number = number }
}
