import PayPoint

extension LedgerAccount {
    var german: String {
        switch self {
        case .cash: "Barkasse"
        case .clearing(let means): "Verrechnung \(means.german)"
        case .pending: "unvollständiger Verkauf"
        case .custody: "Verwahr"
        case .advance: "Wechselgeldvorschuss"
        case .transit: "Geldtransit"
        case .shortage: "Kassenfehlbetrag"
        case .surplus: "Kassenüberschuss"
        case .mainCashOffice: "Ablieferung an die Stadtkasse"
        case .revenue(.account(let product, let account, let costCentre)):
            "Einnahme " + [product, account, costCentre].compactMap(\.self).joined(separator: " / ")
        case .revenue(.budgetItem(let item)): "Einnahme Haushaltsstelle \(item)"
        case .claim(.account(let product, let account, let costCentre)):
            "Forderungen " + [product, account, costCentre].compactMap(\.self).joined(separator: " / ")
        case .claim(.budgetItem(let item)): "Forderungen Haushaltsstelle \(item)"
        }
    }
}
