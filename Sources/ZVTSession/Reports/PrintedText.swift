public import ZVT

/// A receipt, or a piece of one, that the terminal prints through us (06 D1, 06 D3).
public struct PrintedText: Hashable, Sendable {
    public enum Origin: Hashable, Sendable {
        case order(Order)
        /// Came shortly after the end of that order, as some terminals do it.
        case afterEnd(of: Order)
        /// The terminal printed by itself.
        case unsolicited
    }

    public var lines: [ReceiptLine]
    /// nil where the terminal did not say.
    public var receiptType: ReceiptType?
    public var information: ReceiptInformation?
    /// The last line ends the receipt.
    public var isComplete: Bool
    public var origin: Origin
}
