/// What a line of a hand-over pays on a receivable.
public struct HandOverClaim: Hashable, Sendable {
    public let item: ItemKey
    /// Personenkonto.
    public let personalAccount: String?
    /// How the line's amount is spread over the receivable.
    public let parts: PerPart<Cents>

    /// - Parameters:
    ///   - paid: with the whole line of the sale.
    ///   - offset: how much of it tenders before this one have paid. Each pays the parts that those before it have left, in their order.
    init(_ paid: ClaimPayment, from offset: Cents, amount: Cents) {
        item = paid.item
        personalAccount = paid.personalAccount
        var parts = PerPart<Cents>.zero
        var (skip, left) = (offset.value, amount.value)
        for part in ItemPart.allCases {
            let skipped = min(skip, paid.parts[part].value)
            skip -= skipped
            let share = min(left, paid.parts[part].value - skipped)
            left -= share
            parts[part] = Cents(share)
        }
        self.parts = parts
    }
}
