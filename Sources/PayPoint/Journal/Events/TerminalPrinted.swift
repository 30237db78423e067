/// A terminal printed through us. Written before the terminal is told so.
public struct TerminalPrinted: Hashable, Sendable, Codable {
    /// The payment it prints for; `nil` when it printed by itself, as after its end-of-day at night.
    public let payment: PaymentID?
    /// Which terminal, where no payment tells it.
    public let terminal: DeviceID?
    public let receipt: TerminalReceipt

    public init(payment: PaymentID?, terminal: DeviceID? = nil, receipt: TerminalReceipt) {
        self.payment = payment
        self.terminal = terminal
        self.receipt = receipt
    }
}
