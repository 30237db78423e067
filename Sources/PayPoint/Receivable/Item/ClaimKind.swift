/// What kind of claim a receivable is, as far as it decides in which order a payment settles it.
public enum ClaimKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Geldbuße, by a Bußgeldbescheid.
    case fine
    /// Zwangsgeld.
    case penaltyPayment
    /// Steuerabzugsbetrag: a tax that somebody withheld for another.
    case withholdingTax
    /// Any other tax: on trade, land, dogs.
    case tax
    /// Fees, contributions and other claims under public law.
    case publicLaw
    /// Rent, lease, sales: claims under private law.
    case privateLaw

    public var german: String {
        switch self {
        case .fine: "Geldbuße"
        case .penaltyPayment: "Zwangsgeld"
        case .withholdingTax: "Steuerabzugsbetrag"
        case .tax: "Steuer"
        case .publicLaw: "öffentlich-rechtliche Forderung"
        case .privateLaw: "privatrechtliche Forderung"
        }
    }
}
