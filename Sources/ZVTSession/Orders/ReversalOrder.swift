/// 06 30, possible until the end-of-day.
public struct ReversalOrder: Hashable, Sendable {
    /// The terminal's number of the payment to take back, 0...9999.
    public var receiptNumber: Int
    /// Cents of that payment; nil leaves the check to the terminal.
    public var amount: Int?

    public init(receiptNumber: Int, amount: Int? = nil) {
        self.receiptNumber = receiptNumber
        self.amount = amount
    }
}
