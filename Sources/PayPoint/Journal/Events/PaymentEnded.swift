/// A payment reached its end.
public struct PaymentEnded: Hashable, Sendable, Codable {
    public let payment: PaymentID
    public let end: PaymentEnd

    public init(payment: PaymentID, end: PaymentEnd) {
        self.payment = payment
        self.end = end
    }
}
