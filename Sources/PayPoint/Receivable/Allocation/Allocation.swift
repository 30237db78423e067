/// How a payment is spread over receivables, to the cent: what the items get and what is left make the amount, and no part gets more
/// than was open of it. The clerk sees it and confirms it.
public struct Allocation: Hashable, Sendable, Codable {
    public let amount: Cents
    public let payer: Payer
    /// One for each chosen item, in their order; an item that gets nothing has its share of nothing.
    public let shares: [Share]
    /// What is more than all that is open. It goes into custody (Verwahrung), for the payer.
    public let remainder: Cents
    /// What the payer wished, which stands in the way of the lawful order.
    public let wishes: [PayerWish]
    /// The payer wants a part of an item of private law settled while costs or interest before it stay open. The city need not
    /// take the money on these terms (§ 367 (2) BGB).
    public let mayBeDeclined: Bool

    /// What one item gets.
    public struct Share: Hashable, Sendable, Codable {
        public let item: ItemKey
        public let parts: PerPart<Cents>
        /// What stays open of each part.
        public let left: PerPart<Cents>

        /// What the item gets altogether.
        public var total: Cents { sumOfSound(parts) }
        /// What stays open of the item altogether.
        public var totalLeft: Cents { sumOfSound(left) }
        public var settlesItem: Bool { totalLeft == .zero }

        /// A sound item's parts are so small that their sum always fits.
        private func sumOfSound(_ parts: PerPart<Cents>) -> Cents {
            Cents(ItemPart.allCases.reduce(0) { $0 + parts[$1].value })
        }
    }
}
