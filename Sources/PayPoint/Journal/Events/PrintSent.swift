/// A print job is its printer's now: from here on some of it may be on paper. Written before its first byte leaves.
public struct PrintSent: Hashable, Sendable, Codable {
    public let job: PrintJobID
    public let payment: PaymentID?

    public init(job: PrintJobID, payment: PaymentID? = nil) {
        self.job = job
        self.payment = payment
    }
}
