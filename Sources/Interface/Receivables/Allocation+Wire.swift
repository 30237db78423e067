internal import PayPoint

extension OrgZahlstelleReceivables.Allocation {
    init(_ allocation: Allocation) {
        self.init(
            amount: allocation.amount.value,
            shares: allocation.shares.map { share in
                .init(
                    item: .init(share.item), total: share.total.value, parts: share.parts.amounts,
                    totalLeft: share.totalLeft.value, left: share.left.amounts)
            }, remainder: allocation.remainder.value, mayBeDeclined: allocation.mayBeDeclined)
    }
}

extension PerPart where Value == Cents {
    /// The parts that have something.
    fileprivate var amounts: [OrgZahlstelleReceivables.Amount] {
        ItemPart.allCases.filter { self[$0] != .zero }.map { .init(part: .init($0), amount: self[$0].value) }
    }
}

extension OrgZahlstelleReceivables.Wish {
    func domain(_ index: Int) throws(KasseError) -> PayerWish {
        PayerWish(
            item: try item.domain("wishes[\(index)].item"), part: part?.domain, amount: amount.map { Cents($0) })
    }
}

extension OrgZahlstelleReceivables.Part {
    init(_ part: ItemPart) {
        switch part {
        case .principal: self = .principal
        case .dunningFee: self = .dunningFee
        case .enforcementCosts: self = .enforcementCosts
        case .lateFilingSurcharge: self = .lateFilingSurcharge
        case .interest: self = .interest
        case .latePaymentSurcharge: self = .latePaymentSurcharge
        }
    }

    var domain: ItemPart {
        switch self {
        case .principal: .principal
        case .dunningFee: .dunningFee
        case .enforcementCosts: .enforcementCosts
        case .lateFilingSurcharge: .lateFilingSurcharge
        case .interest: .interest
        case .latePaymentSurcharge: .latePaymentSurcharge
        }
    }
}
