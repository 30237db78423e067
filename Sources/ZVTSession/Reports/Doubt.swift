public import ZVT

/// Why the end of an order is not known, and how far it had come (PA00P015 ch. 4; the table in `Operation+MoneyOutcome`).
public struct Doubt: Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
        case linkLost(LinkLoss)
        /// T3: neither 80 00 nor 84 xx.
        case noAnswer
        /// T4: no completion.
        case noCompletion
        /// The serial line gave up.
        case lineFailed(SerialFailure)
        /// Something else than ZVT on TCP.
        case notZVT(StreamRejection)
        /// A message began and never ended.
        case incompleteMessage
        /// More messages than may come while a result is being stored.
        case flooded
        /// We could not store the result, so the terminal got no 80 00 00.
        case notStored
        /// 06 0F without any result before it.
        case completionWithoutResult
        /// 06 1E that says "no error".
        case abortWithoutReason
        /// 06 1E or a negative result behind an approval: the terminal may have taken it back, or not.
        case approvalWithdrawn(ResultCode)
        /// Storing the approval took so long that our 80 00 00 may have come too late, although 06 0F followed.
        case acknowledgedLate(milliseconds: Int)
        /// The result could not be read.
        case unreadableResult
    }

    public enum Stage: Hashable, Sendable {
        /// The command is out, nothing came back.
        case sent
        /// Accepted, no result yet.
        case running
        /// The result came, 80 00 00 for it has not gone out.
        case resultHeld
        /// 80 00 00 for the result has gone out; the end is missing.
        case acknowledged
    }

    public var cause: Cause
    public var stage: Stage
    /// The last 04 0F, where one came.
    public var result: StatusInformation?
}
