/// What came of an order to open a drawer.
public struct DrawerOpened: Hashable, Sendable, Codable {
    public let drawer: DeviceID
    public let reason: DrawerReason
    public let outcome: DrawerOutcome
    public let payment: PaymentID?
    public let caller: Caller?

    public init(
        drawer: DeviceID, reason: DrawerReason, outcome: DrawerOutcome, payment: PaymentID? = nil, caller: Caller? = nil
    ) {
        self.drawer = drawer
        self.reason = reason
        self.outcome = outcome
        self.payment = payment
        self.caller = caller
    }
}
