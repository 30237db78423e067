/// What happens to a conversation.
public enum ConversationEvent: Hashable, Sendable {
    /// The port is open. `afterUncertainty` on a serial line: the terminal may still repeat something of before (after a
    /// lost link, a broken order, a restart with an order in progress), so nothing is sent until the line has been quiet for
    /// six seconds.
    case linkOpened(afterUncertainty: Bool)
    /// The port is gone, for whatever reason, `closeLink` included. Must follow every `linkOpened`.
    case linkLost(LinkLoss)
    case received([UInt8])
    case timer(ConversationTimer)
    case order(Order)
    /// What `holdResult` or `holdPrint` asked for is durable.
    case stored(HoldID)
    /// It could not be stored. A result ends in doubt and the link is closed, without 80 00 00; a receipt is refused with
    /// 84 CC.
    case notStored(HoldID)
}
