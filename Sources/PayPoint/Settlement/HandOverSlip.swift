/// An invoice slip (Rechnungsbeleg) that a register gave out in the period of a closing, or that was paid at the register or withdrawn.
/// What it asks for comes by transfer; nothing of it is booked here.
public struct HandOverSlip: Hashable, Sendable {
    public let receipt: ReceiptNumber
    public let sale: SaleID
    /// The entry that sent the payer away with it, or by which it is no longer owed.
    public let entry: Int64
    /// Of that entry.
    public let day: CivilDate
    public let payer: String?
    /// What the payer writes on the transfer.
    public let purpose: String
    /// What of it costs something.
    public let lines: [SaleLine]
    /// It is no longer owed.
    public let isReversal: Bool
    /// The receipt with which it was paid at the counter, or that has taken this back.
    public let reference: ReceiptNumber?

    public init(
        receipt: ReceiptNumber, sale: SaleID, entry: Int64, day: CivilDate, payer: String?, purpose: String,
        lines: [SaleLine], isReversal: Bool = false, reference: ReceiptNumber? = nil
    ) {
        self.receipt = receipt
        self.sale = sale
        self.entry = entry
        self.day = day
        self.payer = payer
        self.purpose = purpose
        self.lines = lines
        self.isReversal = isReversal
        self.reference = reference
    }

    /// In cents; below zero for what is no longer owed.
    var owed: Int64 {
        let sum = lines.reduce(0) { $0 &+ ($1.total?.value ?? 0) }
        return isReversal ? 0 &- sum : sum
    }
}

extension SaleLine {
    /// Only what is owed is booked (S): the revenue comes later. What is a receivable is owed already, and what is in custody or passes
    /// through never is.
    var assessment: String? { account.isRevenue && !isAgency ? "S" : nil }
}
