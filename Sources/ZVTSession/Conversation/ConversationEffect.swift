/// What a conversation wants done, in the given order.
public enum ConversationEffect: Hashable, Sendable {
    /// Hand the bytes to the port.
    case send([UInt8])
    /// Bring `ConversationEvent.timer` after that time, unless armed again or disarmed before.
    case arm(ConversationTimer, milliseconds: Int)
    case disarm(ConversationTimer)
    case report(Report)
    /// Close the port and then bring `linkLost`. Nothing more is sent on it.
    case closeLink(LinkCloseReason)
}
