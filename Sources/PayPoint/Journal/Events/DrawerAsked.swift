/// A drawer is to be opened. Written before the pulse leaves.
public struct DrawerAsked: Hashable, Sendable, Codable {
    public let drawer: DeviceID
    public let reason: DrawerReason
    public let payment: PaymentID?
    public let caller: Caller?

    public init(drawer: DeviceID, reason: DrawerReason, payment: PaymentID? = nil, caller: Caller? = nil) {
        self.drawer = drawer
        self.reason = reason
        self.payment = payment
        self.caller = caller
    }
}
