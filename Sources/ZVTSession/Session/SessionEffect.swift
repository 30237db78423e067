public import ZVT

/// What a session wants done, in this order.
public enum SessionEffect: Hashable, Sendable {
    /// The n-th message on this link.
    case transmit(APDU, number: Int)
    case arm(SessionTimer, milliseconds: Int)
    case disarm(SessionTimer)
    case report(Report)
    case closeLink(LinkCloseReason)
}
