/// One movement of money, as the terminal and its bank see it.
public struct BookEntry: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable { case payment, reversal, refund }

    public enum State: String, Hashable, Sendable, Codable {
        /// Approved by the bank; the cash register has not confirmed the result yet.
        case offered
        /// Counts.
        case standing
        /// Taken back by the terminal itself, because nobody confirmed the result.
        case autoReversed
        /// Taken back by a reversal.
        case reversed
    }

    public var kind: Kind
    public var state: State
    /// The how manieth order of the cash register it was that moved this money, from 1; nil for what began at the keypad.
    public var order: Int?
    /// Cents that moved.
    public var amount: Int
    /// Cents the cash register asked for.
    public var requestedAmount: Int
    /// 1...9999, wraps.
    public var receiptNumber: Int
    /// 1...999999, wraps.
    public var traceNumber: Int
    /// Of a reversal: the trace number of what it takes back.
    public var originalTraceNumber: Int?
    /// HHMMSS on the terminal's clock.
    public var time: Int
    /// YYYYMMDD on the terminal's clock.
    public var date: Int
    public var card: SimulatedCard
    public var presentation: CardPresentation
    public var check: CardholderCheck
    /// Cents of tip within the amount.
    public var tip: Int
    /// The bank's approval.
    public var authorisation: String
    /// Belongs to a day that is closed.
    public var isClosed = false
}
