/// A terminal told a result. Written before the terminal is told that we have it.
public struct PaymentResult: Hashable, Sendable, Codable {
    public let payment: PaymentID
    public let result: CardResult

    public init(payment: PaymentID, result: CardResult) {
        self.payment = payment
        self.result = result
    }
}
