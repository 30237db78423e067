/// A result of a terminal that the journal holds.
public struct KnownResult: Hashable, Sendable {
    public let result: CardResult
    /// When the terminal told it right as it happened; `nil` where it told it afterwards, asked for its last transaction.
    public let toldAt: Timestamp?

    /// Of so many payments, approved ones, and reports outside payments each are looked at: far more than a terminal takes while
    /// one payment is in doubt, which blocks it.
    public static let most = 50

    public init(result: CardResult, toldAt: Timestamp?) {
        self.result = result
        self.toldAt = toldAt
    }
}
