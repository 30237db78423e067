extension LedgerAccount {
    /// Whether it says what money was taken for. What comes to such an account was taken, what leaves it was given back; all other
    /// accounts say where money is.
    public var isTurnover: Bool {
        switch self {
        case .revenue, .custody: true
        case .cash, .clearing, .pending, .advance, .transit, .shortage, .surplus, .mainCashOffice: false
        }
    }

    /// As an evaluation calls an account of turnover: "122.01 / 431100 / K33", "Verwahr".
    var evaluationName: String {
        switch self {
        case .revenue(.account(let product, let account, let costCentre)):
            [product, account, costCentre].compactMap(\.self).joined(separator: " / ")
        case .revenue(.budgetItem(let item)): "Haushaltsstelle \(item)"
        case .custody: "Verwahr"
        case .cash, .clearing, .pending, .advance, .transit, .shortage, .surplus, .mainCashOffice: text
        }
    }
}
