/// What a person decided about a payment that could not be clarified.
public struct Resolution: Hashable, Sendable, Codable {
    public enum Verdict: Hashable, Sendable, Codable {
        /// The money moved, that much of it.
        case booked(Cents)
        case notBooked
    }

    /// The longest reason, in UTF-8 bytes.
    public static let longestReason = 500

    public let verdict: Verdict
    /// The sign of who decided.
    public let clerk: String
    /// How that person knows, e.g. "Terminaljournal eingesehen".
    public let reason: String

    public init(verdict: Verdict, clerk: String, reason: String) {
        self.verdict = verdict
        self.clerk = clerk
        self.reason = reason
    }
}
