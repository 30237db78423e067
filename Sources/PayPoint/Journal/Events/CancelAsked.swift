/// Somebody wants a running payment to stop.
public struct CancelAsked: Hashable, Sendable, Codable {
    public let payment: PaymentID
    public let caller: Caller

    public init(payment: PaymentID, caller: Caller) {
        self.payment = payment
        self.caller = caller
    }
}
