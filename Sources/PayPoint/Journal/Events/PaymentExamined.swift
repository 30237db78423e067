/// A terminal was asked about a payment in doubt, and this is what came of it. The payment's end, if it has one, follows in the
/// same transaction.
public struct PaymentExamined: Hashable, Sendable, Codable {
    public let payment: PaymentID
    public let examination: Examination

    public init(payment: PaymentID, examination: Examination) {
        self.payment = payment
        self.examination = examination
    }
}
