/// An account of a register's ledger. Each register keeps all of them for itself.
public enum LedgerAccount: Hashable, Sendable {
    /// What is in the drawer: the cash book (Barkasse).
    case cash
    /// What the card organisation owes us (Verrechnungskonto). Card takings never stand in the cash book (BMF 29.6.2018).
    case clearing(PaymentMeans)
    /// Money that was taken for a sale that is not complete.
    case pending
    /// Money that nobody ordered us to take, or more of it than was owed (Verwahr).
    case custody
    /// Change money that the main cash office lent (Wechselgeldvorschuss).
    case advance
    /// Money on its way to the main cash office (Geldtransit).
    case transit
    /// Cash that was missing when it was counted (Kassenfehlbetrag).
    case shortage
    /// Cash that was too much when it was counted (Kassenüberschuss).
    case surplus
    /// What the main cash office has taken over from the register (Ablieferung an die Stadtkasse), less the cash with which it has
    /// reinforced it (Kassenbestandsverstärkung).
    case mainCashOffice
    /// What was paid for.
    case revenue(AccountAssignment)
    /// What was paid on receivables that are booked there: the finance system has the revenue already, and clears the item.
    case claim(AccountAssignment)

    /// Its name in the journal and in files.
    public var text: String {
        switch self {
        case .cash: "cash"
        case .clearing(let means): "clearing/\(means.rawValue)"
        case .pending: "pending"
        case .custody: "custody"
        case .advance: "advance"
        case .transit: "transit"
        case .shortage: "shortage"
        case .surplus: "surplus"
        case .mainCashOffice: "mainCashOffice"
        case .revenue(let assignment): "revenue/\(assignment.text)"
        case .claim(let assignment): "claim/\(assignment.text)"
        }
    }

    /// Reads what ``text`` wrote; `nil` when it is no account.
    public init?(text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts[0], parts.dropFirst().first) {
        case ("cash", nil): self = .cash
        case ("clearing", let name?):
            guard let means = PaymentMeans(rawValue: name) else { return nil }
            self = .clearing(means)
        case ("pending", nil): self = .pending
        case ("custody", nil): self = .custody
        case ("advance", nil): self = .advance
        case ("transit", nil): self = .transit
        case ("shortage", nil): self = .shortage
        case ("surplus", nil): self = .surplus
        case ("mainCashOffice", nil): self = .mainCashOffice
        case ("revenue", let name?):
            guard let assignment = AccountAssignment(text: name) else { return nil }
            self = .revenue(assignment)
        case ("claim", let name?):
            guard let assignment = AccountAssignment(text: name) else { return nil }
            self = .claim(assignment)
        default: return nil
        }
    }
}
