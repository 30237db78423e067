/// The classes of § 225 (2) AO, in its order.
enum DebtClass: Int, Comparable {
    case fines
    case penaltyPayments
    case withholdingTaxes
    case otherTaxes
    case costs
    case lateFilingSurcharges
    case interest
    case latePaymentSurcharges

    /// The principal of a fee ranks with the taxes: it is the claim itself, and no class of its own is named for it.
    init(of part: ItemPart, in kind: ClaimKind) {
        switch part {
        case .principal:
            switch kind {
            case .fine: self = .fines
            case .penaltyPayment: self = .penaltyPayments
            case .withholdingTax: self = .withholdingTaxes
            case .tax, .publicLaw, .privateLaw: self = .otherTaxes
            }
        case .dunningFee, .enforcementCosts: self = .costs
        case .lateFilingSurcharge: self = .lateFilingSurcharges
        case .interest: self = .interest
        case .latePaymentSurcharge: self = .latePaymentSurcharges
        }
    }

    static func < (left: DebtClass, right: DebtClass) -> Bool {
        left.rawValue < right.rawValue
    }
}
