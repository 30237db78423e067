/// A payment reached its end.
public struct PaymentEnded: Hashable, Sendable, Codable {
    public let payment: PaymentID
    public let end: PaymentEnd
    /// As the office clock showed it; old journals have none.
    public let time: CivilTime?

    public init(payment: PaymentID, end: PaymentEnd, time: CivilTime? = nil) {
        self.payment = payment
        self.end = end
        self.time = time
    }
}
