/// What a cancel brought: what the terminal did, not what was wished.
public enum CancelAnswer: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing had been sent; the payment is withdrawn.
    case withdrawn
    /// The terminal accepted the abort; the payment ends when the terminal says so.
    case accepted
    /// The terminal refused: it is too late, the payment goes on.
    case refused
    /// The terminal did not answer; the payment goes on until it says more.
    case noAnswer
    /// This terminal cannot be stopped from here; press its stop key.
    case notSupported
    /// The terminal has already told a result, or ended the payment by itself.
    case tooLate
    /// What the terminal did is not known; there is nothing left to stop.
    case inDoubt
    /// The payment had already ended.
    case alreadyEnded
    /// An abort was sent before; it is sent only once.
    case alreadyAsked
}
