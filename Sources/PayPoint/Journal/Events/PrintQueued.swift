/// Something is to be printed. The entry's sequence number is the job's number.
public struct PrintQueued: Hashable, Sendable, Codable {
    public let printer: DeviceID
    public let content: PrintContent
    public let payment: PaymentID?
    /// Who asked, where a person did and not the payment itself.
    public let caller: Caller?

    public init(printer: DeviceID, content: PrintContent, payment: PaymentID? = nil, caller: Caller? = nil) {
        self.printer = printer
        self.content = content
        self.payment = payment
        self.caller = caller
    }
}
