/// A sale is paid, and is booked.
public struct SaleCompleted: Hashable, Sendable, Codable {
    public let sale: SaleID
    /// In the order in which they were paid; cash comes last.
    public let tenders: [SaleTender]
    /// The receipt (Quittung); `nil` in training, which uses up no number.
    public let receipt: ReceiptNumber?
    /// As the office clock showed it.
    public let time: CivilTime

    public init(sale: SaleID, tenders: [SaleTender], receipt: ReceiptNumber?, time: CivilTime) {
        self.sale = sale
        self.tenders = tenders
        self.receipt = receipt
        self.time = time
    }
}
