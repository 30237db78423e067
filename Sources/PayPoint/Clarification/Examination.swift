/// What was found out about a payment in doubt, and by which evidence.
public struct Examination: Hashable, Sendable, Codable {
    public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
        /// The terminal has booked it.
        case booked
        /// The terminal has not booked it, or has taken it back by itself.
        case notBooked
        /// The terminal has declined it.
        case declined
        /// The terminal does not say enough; a person decides.
        case undecided
    }

    /// What identifies a transaction.
    public enum Field: String, Hashable, Sendable, Codable, CaseIterable {
        case terminalID, receiptNumber, traceNumber, amount, date, time
    }

    /// What the terminal's answer was compared with.
    public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
        /// The result that the terminal had told for this payment before the fault.
        case reportedResult
        /// A transaction before this payment.
        case earlierTransaction
        /// The request itself: no transaction of before is known.
        case request
    }

    public let verdict: Verdict
    /// In German, "gebucht, weil …".
    public let text: String
    /// What the terminal told as its last transaction, where it told one.
    public let answer: CardResult?
    public let basis: Basis?
    /// The transaction that the answer was compared with, where it was one.
    public let compared: CardResult?
    public let agreed: [Field]
    public let differed: [Field]
    /// The messages that went to and fro, in their order.
    public let messages: [String]

    public init(
        verdict: Verdict, text: String, answer: CardResult? = nil, basis: Basis? = nil, compared: CardResult? = nil,
        agreed: [Field] = [], differed: [Field] = [], messages: [String] = []
    ) {
        self.verdict = verdict
        self.text = text
        self.answer = answer
        self.basis = basis
        self.compared = compared
        self.agreed = agreed
        self.differed = differed
        self.messages = messages
    }
}
