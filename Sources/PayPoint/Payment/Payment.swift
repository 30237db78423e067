/// A payment as the events so far have made it.
public struct Payment: Hashable, Sendable {
    public let request: PaymentRequest
    public let caller: Caller
    public let requestedAt: Timestamp
    public let day: CivilDate
    /// The sequence number of the journal entry that began it.
    public let firstEntry: Int64
    public internal(set) var state: PaymentState = .requested
    public internal(set) var changedAt: Timestamp
    /// The sequence number of the last journal entry about it.
    public internal(set) var lastEntry: Int64
    /// The last result that the terminal told, whether the payment ended by it or not.
    public internal(set) var card: CardResult?
    /// When it ended, and by which journal entry.
    public internal(set) var endedAt: Timestamp?
    public internal(set) var endEntry: Int64?
    public internal(set) var approval: Approval?
    public internal(set) var refusal: Refusal?
    /// Why it is, or was, in doubt; stays with the payment when it has ended.
    public internal(set) var doubt: Doubt?
    public internal(set) var doubtSince: Timestamp?
    /// What was last found out about its doubt; stays with the payment when it has ended.
    public internal(set) var examination: Examination?
    /// What a person decided about its doubt, and who called for it.
    public internal(set) var resolution: Resolution?
    public internal(set) var resolvedBy: Caller?
    /// Whether the signature of the card holder was found good, where one was needed and checked.
    public internal(set) var signatureMatches: Bool?
    public internal(set) var terminalReceipts: [TerminalReceipt] = []
    public internal(set) var cancel: CancelAnswer?
    /// How much of it was reversed or refunded, and by which payments.
    public internal(set) var takenBack: Cents = .zero
    public internal(set) var takenBackBy: [PaymentID] = []
    /// Its print jobs in their order, the first is the original receipt.
    public internal(set) var prints: [PrintRecord] = []

    public var id: PaymentID { request.id }

    /// Nothing more will happen to it by itself: it has ended and its receipt, if one was queued, has an outcome.
    public var isSettled: Bool {
        state.isFinal && prints.allSatisfy { $0.outcome != nil }
    }
}
