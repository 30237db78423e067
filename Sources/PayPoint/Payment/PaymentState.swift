/// Where a payment stands. Approved, declined, cancelled and notBooked are final, whoever found out: the terminal, the
/// clarification (``Payment/examination``) or a person (``Payment/resolution``).
///
/// | from | to |
/// |---|---|
/// | requested | sent, approved (cash), notBooked, cancelled |
/// | sent | running, resultHeld, declined, cancelled, notBooked, inDoubt |
/// | running | resultHeld, declined, cancelled, notBooked, inDoubt |
/// | resultHeld | resultHeld (the terminal reports again), approved, declined, cancelled, notBooked, inDoubt |
/// | inDoubt | approved, declined, cancelled, notBooked |
public enum PaymentState: String, Hashable, Sendable, Codable, CaseIterable {
    /// On disk; nothing has left for the terminal.
    case requested
    /// The order is on its way to the terminal, which may or may not have it.
    case sent
    /// The terminal has accepted the order.
    case running
    /// The terminal has told a result and it is on disk; the terminal has not yet ended the payment.
    case resultHeld
    /// The money moved.
    case approved
    /// The card was refused; no money moved.
    case declined
    /// The payer, the clerk or a timeout ended it; no money moved.
    case cancelled
    /// It never began: the terminal refused the order or never got it.
    case notBooked
    /// What the terminal did is not known; it blocks that terminal until it is clarified.
    case inDoubt

    public var isFinal: Bool {
        switch self {
        case .approved, .declined, .cancelled, .notBooked: true
        case .requested, .sent, .running, .resultHeld, .inDoubt: false
        }
    }

    func permits(_ next: PaymentState) -> Bool {
        switch self {
        case .requested: [.sent, .approved, .notBooked, .cancelled].contains(next)
        case .sent: [.running, .resultHeld, .declined, .cancelled, .notBooked, .inDoubt].contains(next)
        case .running: [.resultHeld, .declined, .cancelled, .notBooked, .inDoubt].contains(next)
        case .resultHeld: [.resultHeld, .approved, .declined, .cancelled, .notBooked, .inDoubt].contains(next)
        case .inDoubt: [.approved, .declined, .cancelled, .notBooked].contains(next)
        case .approved, .declined, .cancelled, .notBooked: false
        }
    }
}
