/// What a front end wants to sell.
public struct SaleOrder: Hashable, Sendable {
    /// The most lines of one sale: more does not fit a receipt that a citizen would read.
    public static let mostLines = PaymentRequest.mostLines
    /// The longest name of a sale, in bytes: its payments are named after it, with a number behind.
    public static let longestName = 56

    public let id: SaleID
    public let items: [SaleItem]
    /// What of the sale pays receivables.
    public let receivables: ReceivablePayment?
    /// The sale that was to be paid later and is paid now, with all that it sold; then there is nothing else.
    public let slip: SaleID?
    public let payer: String?
    public let note: String?

    public init(
        id: SaleID, items: [SaleItem], receivables: ReceivablePayment? = nil, payer: String? = nil, note: String? = nil
    ) {
        self.id = id
        self.items = items
        self.receivables = receivables
        slip = nil
        self.payer = payer ?? receivables?.terms.payer.name
        self.note = note
    }

    public init(id: SaleID, slip: SaleID) {
        self.id = id
        self.slip = slip
        (items, receivables, payer, note) = ([], nil, nil, nil)
    }

    /// Asking for it is a deed of its own.
    var deed: Deed { slip == nil ? .sell : .redeemSlip }

    /// The first rule that it breaks, if any. What the tariff has to say is not asked here.
    func firstFault() -> RequestFault? {
        guard id.text.utf8.count <= Self.longestName else {
            return RequestFault(field: "sale", rule: .nameOfSale)
        }
        guard slip == nil else { return nil }
        // Besides a line for each receivable there may be one for what is too much.
        let claims = receivables.map { $0.terms.items.count + ($0.terms.takesOverpayment ? 1 : 0) } ?? 0
        guard (1...Self.mostLines).contains(items.count + claims) else {
            return RequestFault(field: "items", rule: .count(1...Int64(Self.mostLines), "items", "Posten"))
        }
        for (field, text) in [("payer", payer), ("note", note)] {
            guard let text, !PaymentRequest.isText(text) else { continue }
            return RequestFault(field: field, rule: .text(atMost: PaymentRequest.longestText))
        }
        return nil
    }
}
