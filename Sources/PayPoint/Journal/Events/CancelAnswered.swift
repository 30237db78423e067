/// What came of the wish to stop.
public struct CancelAnswered: Hashable, Sendable, Codable {
    public let payment: PaymentID
    public let answer: CancelAnswer

    public init(payment: PaymentID, answer: CancelAnswer) {
        self.payment = payment
        self.answer = answer
    }
}
