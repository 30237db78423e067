/// A front end asked for a payment; nothing has happened yet.
public struct PaymentRequested: Hashable, Sendable, Codable {
    public let request: PaymentRequest
    /// Who asked.
    public let caller: Caller
    /// The day on the office wall, to which the payment counts.
    public let day: CivilDate

    public init(request: PaymentRequest, caller: Caller, day: CivilDate) {
        self.request = request
        self.caller = caller
        self.day = day
    }
}
