/// A person decided about a payment in doubt. The payment's end follows in the same transaction.
public struct PaymentResolved: Hashable, Sendable, Codable {
    public let payment: PaymentID
    public let resolution: Resolution
    /// The process that called for it.
    public let caller: Caller

    public init(payment: PaymentID, resolution: Resolution, caller: Caller) {
        self.payment = payment
        self.resolution = resolution
        self.caller = caller
    }
}
