internal import PayPoint

/// Receivables within sales.
extension OrgZahlstelleSales.ReceivablePayment {
    var domain: ReceivablePayment {
        get throws(KasseError) {
            var keys: [ItemKey] = []
            for (index, item) in items.enumerated() { keys.append(try item.domain("receivables.items[\(index)]")) }
            var wished: [PayerWish] = []
            for (index, wish) in (wishes ?? []).enumerated() {
                wished.append(
                    PayerWish(
                        item: try wish.item.domain("receivables.wishes[\(index)].item"), part: wish.part?.domain,
                        amount: wish.amount.map { Cents($0) }))
            }
            var confirmed: [ReceivablePayment.Portion] = []
            for (index, portion) in parts.enumerated() {
                let field = "receivables.parts[\(index)]"
                confirmed.append(
                    ReceivablePayment.Portion(
                        item: try portion.item.domain("\(field).item"), parts: try PerPart(portion.parts, field)))
            }
            return ReceivablePayment(
                terms: ReceivablePayment.Terms(
                    items: keys, amount: Cents(amount), wishes: wished,
                    payer: payer.map { .thirdParty(name: $0) } ?? .debtor, takesOverpayment: overpayment ?? false),
                confirmed: confirmed)
        }
    }
}

extension PerPart where Value == Cents {
    fileprivate init(_ amounts: [OrgZahlstelleSales.PartAmount], _ field: String) throws(KasseError) {
        guard Set(amounts.map(\.part.domain)).count == amounts.count else {
            throw .invalid(RequestFault(field: "\(field).parts", rule: .part))
        }
        self = .zero
        for amount in amounts { self[amount.part.domain] = Cents(amount.amount) }
    }

    /// The parts that have something.
    fileprivate var amounts: [OrgZahlstelleSales.PartAmount] {
        ItemPart.allCases.filter { self[$0] != .zero }.map { .init(part: .init($0), amount: self[$0].value) }
    }
}

extension OrgZahlstelleSales.Portion {
    init(_ portion: ReceivablePayment.Portion) {
        self.init(item: .init(portion.item), parts: portion.parts.amounts)
    }
}

extension OrgZahlstelleSales.Claim {
    init(_ claim: ClaimPayment) {
        self.init(
            item: .init(claim.item), parts: claim.parts.amounts, left: claim.left.amounts, asOf: claim.asOf.iso8601,
            personalAccount: claim.personalAccount)
    }
}

extension OrgZahlstelleSales.Part {
    fileprivate init(_ part: ItemPart) {
        switch part {
        case .principal: self = .principal
        case .dunningFee: self = .dunningFee
        case .enforcementCosts: self = .enforcementCosts
        case .lateFilingSurcharge: self = .lateFilingSurcharge
        case .interest: self = .interest
        case .latePaymentSurcharge: self = .latePaymentSurcharge
        }
    }

    fileprivate var domain: ItemPart {
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
