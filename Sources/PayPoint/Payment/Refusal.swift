/// Why no money moved.
public struct Refusal: Hashable, Sendable, Codable {
    public enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
        /// The card, its bank or the terminal said no.
        case declined
        /// Ended at the terminal: stop key, timeout, or our cancel. ZVT does not tell which (result 6C).
        case aborted
        /// The terminal wants something else first: end-of-day, initialisation, diagnosis.
        case terminalNeedsAction
        /// The terminal did not understand or does not allow the order.
        case notPossible
        /// The terminal could not be reached before anything was sent.
        case unreachable
        /// Withdrawn before anything was sent.
        case withdrawn
        /// The daemon stopped before anything was sent.
        case interrupted
        /// It was in doubt, and the terminal has not booked it.
        case clarified
        /// It was in doubt, and a person found that it was not booked.
        case resolvedByPerson
    }

    public let cause: Cause
    /// The terminal's result code, 0 to 255 (PA00P015 ch. 10), where it gave one.
    public let code: UInt8?
    /// For the clerk, in German.
    public let text: String
    /// The terminal's own words, where it sent some.
    public let terminalText: String?

    public init(cause: Cause, code: UInt8? = nil, text: String, terminalText: String? = nil) {
        self.cause = cause
        self.code = code
        self.text = text
        self.terminalText = terminalText
    }
}
