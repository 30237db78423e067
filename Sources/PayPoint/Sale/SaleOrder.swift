/// What a front end wants to sell.
public struct SaleOrder: Hashable, Sendable {
    /// The most lines of one sale: more does not fit a receipt that a citizen would read.
    public static let mostLines = PaymentRequest.mostLines
    /// The longest name of a sale, in bytes: its payments are named after it, with a number behind.
    public static let longestName = 56

    public let id: SaleID
    public let items: [SaleItem]
    public let payer: String?
    public let note: String?

    public init(id: SaleID, items: [SaleItem], payer: String? = nil, note: String? = nil) {
        self.id = id
        self.items = items
        self.payer = payer
        self.note = note
    }

    /// The first rule that it breaks, if any. What the tariff has to say is not asked here.
    func firstFault() -> RequestFault? {
        guard id.text.utf8.count <= Self.longestName else {
            return RequestFault(field: "sale", rule: .text(atMost: Self.longestName))
        }
        guard (1...Self.mostLines).contains(items.count) else {
            return RequestFault(field: "items", rule: .count(1...Int64(Self.mostLines), "items", "Posten"))
        }
        for (field, text) in [("payer", payer), ("note", note)] {
            guard let text, !PaymentRequest.isText(text) else { continue }
            return RequestFault(field: field, rule: .text(atMost: PaymentRequest.longestText))
        }
        return nil
    }
}
