/// A completed sale was taken back, as a whole. The original stays.
public struct SaleCancelled: Hashable, Sendable, Codable {
    public let sale: SaleID
    /// At which register; it need not be the one that sold.
    public let register: RegisterID
    public let reason: String
    public let by: Author
    /// Who released it, where it was above the limit of the one who did it.
    public let release: ClerkSign?
    /// How the money went back, cash last.
    public let tenders: [SaleTender]
    /// The receipt of the cancellation (Stornobeleg).
    public let receipt: ReceiptNumber?
    /// As the office clock showed it.
    public let time: CivilTime

    public init(
        sale: SaleID, register: RegisterID, reason: String, by: Author, release: ClerkSign?, tenders: [SaleTender],
        receipt: ReceiptNumber?, time: CivilTime
    ) {
        self.sale = sale
        self.register = register
        self.reason = reason
        self.by = by
        self.release = release
        self.tenders = tenders
        self.receipt = receipt
        self.time = time
    }
}
