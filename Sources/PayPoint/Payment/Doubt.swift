/// Why it is not known what the terminal did.
public struct Doubt: Hashable, Sendable, Codable {
    public enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
        /// The link broke while the terminal worked.
        case linkLost
        /// The terminal did not accept the order in time (ZVT T3).
        case noAcceptance
        /// The terminal did not end the order in time (ZVT T4).
        case noCompletion
        /// What the terminal sent makes no sense in a payment.
        case protocolError
        /// The daemon stopped, or its disk failed, in the middle.
        case interrupted
    }

    public let cause: Cause
    /// For the clerk, in German.
    public let text: String

    public init(cause: Cause, text: String) {
        self.cause = cause
        self.text = text
    }
}
