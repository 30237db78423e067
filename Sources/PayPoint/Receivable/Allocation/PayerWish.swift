/// What a payer wants to be settled first (Tilgungsbestimmung, § 225 (1) AO, § 366 (1) BGB). Among several, those before come first.
public struct PayerWish: Hashable, Sendable, Codable {
    public let item: ItemKey
    /// The part of it, `nil` for the whole item in its lawful order.
    public let part: ItemPart?
    /// How much of the payment, `nil` for as much as is open and there.
    public let amount: Cents?

    public init(item: ItemKey, part: ItemPart? = nil, amount: Cents? = nil) {
        self.item = item
        self.part = part
        self.amount = amount
    }
}
