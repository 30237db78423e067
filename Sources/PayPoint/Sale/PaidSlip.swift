/// An invoice slip (Rechnungsbeleg) that is paid at the counter after all.
public struct PaidSlip: Hashable, Sendable, Codable {
    /// The sale that was sent away with it.
    public let sale: SaleID
    /// Its number; `nil` in training.
    public let receipt: ReceiptNumber?

    public init(sale: SaleID, receipt: ReceiptNumber?) {
        self.sale = sale
        self.receipt = receipt
    }
}
