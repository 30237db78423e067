/// What a receivable is made of: the principal and what has come on top of it. A pay point shows the side claims and takes money for
/// them; it never sets or waives one.
public enum ItemPart: String, Hashable, Sendable, Codable, CaseIterable {
    /// Hauptforderung.
    case principal
    /// Mahngebühr.
    case dunningFee
    /// Vollstreckungskosten.
    case enforcementCosts
    /// Verspätungszuschlag, for what was filed late.
    case lateFilingSurcharge
    /// Zinsen.
    case interest
    /// Säumniszuschlag, for what was paid late.
    case latePaymentSurcharge

    public var german: String {
        switch self {
        case .principal: "Hauptforderung"
        case .dunningFee: "Mahngebühr"
        case .enforcementCosts: "Vollstreckungskosten"
        case .lateFilingSurcharge: "Verspätungszuschlag"
        case .interest: "Zinsen"
        case .latePaymentSurcharge: "Säumniszuschlag"
        }
    }

    public var english: String {
        switch self {
        case .principal: "principal"
        case .dunningFee: "dunning fee"
        case .enforcementCosts: "enforcement costs"
        case .lateFilingSurcharge: "late-filing surcharge"
        case .interest: "interest"
        case .latePaymentSurcharge: "late-payment surcharge"
        }
    }
}
