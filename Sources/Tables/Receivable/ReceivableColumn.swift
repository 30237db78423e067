internal import PayPoint

/// The columns of a table of receivables, in their order.
enum ReceivableColumn: Int, CaseIterable {
    case kassenzeichen, notice, due, number, name, born, identification, kind, status, personalAccount, product,
        account,
        costCentre, budgetItem, principal, principalPaid, dunningFee, dunningFeePaid, enforcementCosts,
        enforcementCostsPaid, lateFilingSurcharge, lateFilingSurchargePaid, interest, interestPaid,
        latePaymentSurcharge,
        latePaymentSurchargePaid, gone, asOf

    /// What every item has.
    static let required: [ReceivableColumn] = [.kassenzeichen, .due, .name, .kind, .principal]

    /// In the first row.
    var title: String {
        switch self {
        case .kassenzeichen: "Kassenzeichen"
        case .notice: "Bescheid"
        case .due: "Fällig"
        case .number: "Posten"
        case .name: "Name"
        case .born: "Geboren"
        case .identification: "Kennung"
        case .kind: "Art"
        case .status: "Status"
        case .personalAccount: "Personenkonto"
        case .product: "Produkt"
        case .account: "Sachkonto"
        case .costCentre: "Kostenstelle"
        case .budgetItem: "Haushaltsstelle"
        case .principal: "Hauptforderung"
        case .principalPaid: "Hauptforderung bezahlt"
        case .dunningFee: "Mahngebühr"
        case .dunningFeePaid: "Mahngebühr bezahlt"
        case .enforcementCosts: "Vollstreckungskosten"
        case .enforcementCostsPaid: "Vollstreckungskosten bezahlt"
        case .lateFilingSurcharge: "Verspätungszuschlag"
        case .lateFilingSurchargePaid: "Verspätungszuschlag bezahlt"
        case .interest: "Zinsen"
        case .interestPaid: "Zinsen bezahlt"
        case .latePaymentSurcharge: "Säumniszuschlag"
        case .latePaymentSurchargePaid: "Säumniszuschlag bezahlt"
        case .gone: "Entfallen"
        case .asOf: "Stand"
        }
    }

    /// What was claimed of a part, and what of it was paid.
    static func columns(of part: ItemPart) -> (claimed: ReceivableColumn, paid: ReceivableColumn) {
        switch part {
        case .principal: (.principal, .principalPaid)
        case .dunningFee: (.dunningFee, .dunningFeePaid)
        case .enforcementCosts: (.enforcementCosts, .enforcementCostsPaid)
        case .lateFilingSurcharge: (.lateFilingSurcharge, .lateFilingSurchargePaid)
        case .interest: (.interest, .interestPaid)
        case .latePaymentSurcharge: (.latePaymentSurcharge, .latePaymentSurchargePaid)
        }
    }
}
