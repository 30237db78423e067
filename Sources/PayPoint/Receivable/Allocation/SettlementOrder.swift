/// In which order a payment that does not suffice settles what is owed, where the payer says nothing (Tilgungsreihenfolge).
public enum SettlementOrder: String, Hashable, Sendable, Codable, CaseIterable {
    /// § 225 (2) AO: by class over all items, within a class by due date. It holds for taxes, and for what local law refers to it;
    /// of a fine with its costs it makes what § 94 OWiG says, the fine first. Items that are due on the same day follow each other
    /// as they were chosen, since there the law leaves it to the authority.
    case taxCode
    /// §§ 366 (2), 367 (1) BGB: item by item, the one that is due first before the others, within an item costs, interest,
    /// principal. Surcharges, which private law does not know, rank with interest should any be booked. Items that are due on the
    /// same day share in proportion to what is open of them. Which of them is better secured or weighs heavier on the debtor, a
    /// pay point cannot know.
    case civilCode

    /// The parts of one item in their order, those of equal rank together.
    var ranks: [[ItemPart]] {
        switch self {
        case .taxCode:
            [
                [.principal], [.dunningFee, .enforcementCosts], [.lateFilingSurcharge], [.interest],
                [.latePaymentSurcharge],
            ]
        case .civilCode:
            [
                [.dunningFee, .enforcementCosts], [.interest, .lateFilingSurcharge, .latePaymentSurcharge],
                [.principal],
            ]
        }
    }

    /// The parts of one item one after the other.
    var parts: [ItemPart] { Array(ranks.joined()) }
}
