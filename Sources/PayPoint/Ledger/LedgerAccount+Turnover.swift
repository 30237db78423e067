extension LedgerAccount {
    /// Whether it says what money was taken for. What comes to such an account was taken, what leaves it was given back; all other
    /// accounts say where money is.
    public var isTurnover: Bool {
        switch self {
        case .revenue, .claim, .custody: true
        case .cash, .clearing, .pending, .advance, .transit, .shortage, .surplus, .mainCashOffice: false
        }
    }

    /// As an evaluation calls an account of turnover: "122.01 / 431100 / K33", "Verwahr".
    var evaluationName: String {
        switch self {
        case .revenue(let assignment): assignment.evaluationName
        case .claim(let assignment): "Forderung \(assignment.evaluationName)"
        case .custody: "Verwahr"
        case .cash, .clearing, .pending, .advance, .transit, .shortage, .surplus, .mainCashOffice: text
        }
    }
}

extension AccountAssignment {
    fileprivate var evaluationName: String {
        switch self {
        case .account(let product, let account, let costCentre):
            [product, account, costCentre].compactMap(\.self).joined(separator: " / ")
        case .budgetItem(let item): "Haushaltsstelle \(item)"
        }
    }
}
