public import ZVT

/// How an order ended.
public enum Outcome: Hashable, Sendable {
    /// Money moved: 04 0F with 27 00, acknowledged.
    case approved(StatusInformation, [Remark])
    /// No money moved.
    case declined(Decline)
    /// No money moved: 6C, the stop key, a timeout or our abort. The code does not say which.
    case aborted(Decline)
    /// 84 xx: the terminal did not take the command.
    case refused(CommandRefusal)
    /// An order without money was carried out.
    case completed(Completed)
    /// Unknown, and it matters: ask the terminal for its last transaction before anything else.
    case inDoubt(Doubt)
    /// Unknown, and nothing of value hangs on it: the order may be given again.
    case interrupted(Doubt)
    /// The command of the order never left, because something before it failed.
    case notSent(Doubt)
}
