/// An approved payment was reversed or refunded by another one.
public struct PaymentTakenBack: Hashable, Sendable, Codable {
    /// The payment that was taken back.
    public let payment: PaymentID
    /// The reversal or refund.
    public let by: PaymentID
    /// How much of it.
    public let amount: Cents

    public init(payment: PaymentID, by: PaymentID, amount: Cents) {
        self.payment = payment
        self.by = by
        self.amount = amount
    }
}
