/// The terminal printed through us. Written before the terminal is told so.
public struct TerminalPrinted: Hashable, Sendable, Codable {
    public let payment: PaymentID
    public let receipt: TerminalReceipt

    public init(payment: PaymentID, receipt: TerminalReceipt) {
        self.payment = payment
        self.receipt = receipt
    }
}
