/// A clerk compared the signature on the merchant's copy with that on the card. Where they differ a reversal
/// follows, or the cancellation of the sale that it paid.
public struct SignatureChecked: Hashable, Sendable, Codable {
    public let payment: PaymentID
    public let matches: Bool
    /// The sign of the clerk who compared.
    public let clerk: String
    public let caller: Caller

    public init(payment: PaymentID, matches: Bool, clerk: String, caller: Caller) {
        self.payment = payment
        self.matches = matches
        self.clerk = clerk
        self.caller = caller
    }
}
