extension Allocation {
    /// Spreads a payment: first as the payer wishes, the rest in the lawful order. Claims under public law come before those under
    /// private law where a payment is for both, since no law orders them, and the former weigh heavier on a debtor: surcharges
    /// grow every month, and no court is needed to enforce them.
    ///
    /// - Throws: why the request cannot be spread. A wish is not cut to what is possible: what is left would go where the payer did
    ///   not want it.
    public init(_ request: AllocationRequest) throws(AllocationFault) {
        try request.check()
        var purse = Purse(amount: request.amount, items: request.items)
        for wish in request.wishes { try purse.grant(wish, of: request) }
        for tranche in Tranche.lawful(for: request) { purse.pay(tranche, atMost: purse.left) }
        amount = request.amount
        payer = request.payer
        wishes = request.wishes
        remainder = purse.left
        shares = request.items.indices.map { item in
            Share(item: request.items[item].key, parts: purse.paid[item], left: purse.open[item])
        }
        mayBeDeclined = zip(request.items, shares).contains { item, share in
            request.rules.order(of: item.kind) == .civilCode && share.passesOverOpenPart
        }
    }
}

extension Allocation.Share {
    /// A part got something while one before it in the civil code's order stays open.
    fileprivate var passesOverOpenPart: Bool {
        let ranks = SettlementOrder.civilCode.ranks
        guard let firstOpen = ranks.firstIndex(where: { $0.contains { left[$0] > .zero } }) else { return false }
        return ranks[(firstOpen + 1)...].joined().contains { parts[$0] > .zero }
    }
}
