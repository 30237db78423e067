/// One of the ways in which a sale was paid.
public struct SaleTender: Hashable, Sendable, Codable {
    public let means: PaymentMeans
    /// What of the sale it paid; above zero.
    public let amount: Cents
    /// The card payment; `nil` for cash.
    public let payment: PaymentID?
    /// Cash only: what was put on the counter.
    public let given: Cents?

    public init(means: PaymentMeans, amount: Cents, payment: PaymentID? = nil, given: Cents? = nil) {
        self.means = means
        self.amount = amount
        self.payment = payment
        self.given = given
    }

    /// What went back in cash.
    public var change: Cents? { given?.subtracting(amount) }
}
