/// A print job came to its end, which is final: nothing is printed again by itself.
public struct PrintEnded: Hashable, Sendable, Codable {
    public let job: PrintJobID
    public let outcome: PrintOutcome
    public let payment: PaymentID?

    public init(job: PrintJobID, outcome: PrintOutcome, payment: PaymentID? = nil) {
        self.job = job
        self.outcome = outcome
        self.payment = payment
    }
}
