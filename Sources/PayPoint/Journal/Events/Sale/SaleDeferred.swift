/// A sale is not paid at the counter.
public struct SaleDeferred: Hashable, Sendable, Codable {
    /// How it is paid instead.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        /// The payer takes an invoice slip (Rechnungsbeleg) along.
        case invoice
        /// It cannot be paid here; the office sends a notice (Bescheid).
        case notice
    }

    public let sale: SaleID
    public let outcome: Outcome
    /// The number of the slip, from the register's receipts.
    public let receipt: ReceiptNumber?
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(sale: SaleID, outcome: Outcome, receipt: ReceiptNumber?, by: Author, time: CivilTime) {
        self.sale = sale
        self.outcome = outcome
        self.receipt = receipt
        self.by = by
        self.time = time
    }
}
