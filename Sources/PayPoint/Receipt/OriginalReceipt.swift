/// The receipt of the payment that a reversal or refund takes back.
public struct OriginalReceipt: Hashable, Sendable {
    public let number: ReceiptNumber
    /// As the office wall showed it when that payment was approved.
    public let time: CivilTime

    public init(number: ReceiptNumber, time: CivilTime) {
        self.number = number
        self.time = time
    }
}
