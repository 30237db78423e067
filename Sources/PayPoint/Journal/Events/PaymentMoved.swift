/// A payment reached a state on its way that is not its end.
public struct PaymentMoved: Hashable, Sendable, Codable {
    public let payment: PaymentID
    /// One of sent, running, inDoubt.
    public let state: PaymentState
    /// With inDoubt: why.
    public let doubt: Doubt?

    public init(payment: PaymentID, state: PaymentState, doubt: Doubt? = nil) {
        self.payment = payment
        self.state = state
        self.doubt = doubt
    }
}
