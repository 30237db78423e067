/// What a payer brings for receivables, as one part of a sale.
public struct ReceivablePayment: Hashable, Sendable {
    public let terms: Terms
    /// What the clerk was shown and confirmed: each item that gets something, in the order of choice. The Kasse spreads the payment
    /// again and takes it only where the same comes out, because somebody may have paid meanwhile.
    public let confirmed: [Portion]

    public init(terms: Terms, confirmed: [Portion]) {
        self.terms = terms
        self.confirmed = confirmed
    }

    /// What was agreed at the desk. The journal keeps it with the sale: a payer's wish stands in the way of the lawful order.
    public struct Terms: Hashable, Sendable, Codable {
        /// In the order in which they were chosen.
        public let items: [ItemKey]
        public let amount: Cents
        public let wishes: [PayerWish]
        public let payer: Payer
        /// The payer knows that it is more than all that is open, and leaves the rest in custody.
        public let takesOverpayment: Bool

        public init(
            items: [ItemKey], amount: Cents, wishes: [PayerWish] = [], payer: Payer = .debtor,
            takesOverpayment: Bool = false
        ) {
            self.items = items
            self.amount = amount
            self.wishes = wishes
            self.payer = payer
            self.takesOverpayment = takesOverpayment
        }
    }

    /// What one item gets.
    public struct Portion: Hashable, Sendable {
        public let item: ItemKey
        public let parts: PerPart<Cents>

        public init(item: ItemKey, parts: PerPart<Cents>) {
            self.item = item
            self.parts = parts
        }
    }
}

extension Allocation {
    /// What the clerk confirms.
    public var portions: [ReceivablePayment.Portion] {
        shares.filter { $0.total > .zero }.map { ReceivablePayment.Portion(item: $0.item, parts: $0.parts) }
    }
}
