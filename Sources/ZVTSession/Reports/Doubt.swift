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
        /// 06 1E while the approval still waited for our 80 00 00: the terminal may have reversed.
        case endedBeforeAcknowledgement(ResultCode)
        /// 06 1E after an approval, and a receipt was refused or a reversal announced in between.
        case approvalWithdrawn(ResultCode)
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
        /// 80 00 00 has gone out, and nothing shows that it arrived.
        case acknowledgementUnconfirmed
        /// The result is acknowledged, receipts that the terminal prints through us are missing.
        case receiptsMissing
        /// The result is acknowledged, and only the completion is missing.
        case settling
    }

    public var cause: Cause
    public var stage: Stage
    /// The last 04 0F, where one came.
    public var result: StatusInformation?
}
