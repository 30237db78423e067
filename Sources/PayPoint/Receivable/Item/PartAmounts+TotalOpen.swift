extension PerPart where Value == PartAmount {
    /// For a finance system that tells only what is open altogether: what was paid so far is taken to have settled the parts in their
    /// lawful order.
    ///
    /// - Throws: which amount cannot be true.
    public init(claimed: PerPart<Cents>, totalOpen: Cents, order: SettlementOrder) throws(ItemFault) {
        for part in ItemPart.allCases {
            guard claimed[part] >= .zero else { throw .negative(part) }
            guard claimed[part] <= .largestPayment else { throw .tooLarge(part) }
        }
        let total = ItemPart.allCases.reduce(0) { $0 + claimed[$1].value }
        guard (0...total).contains(totalOpen.value) else { throw .totalOpen(totalOpen, claimed: Cents(total)) }
        var paid = total - totalOpen.value
        self.init { PartAmount(claimed: claimed[$0], open: claimed[$0]) }
        for part in order.parts {
            let settled = min(paid, claimed[part].value)
            paid -= settled
            self[part] = PartAmount(claimed: claimed[part], open: Cents(claimed[part].value - settled))
        }
    }
}
