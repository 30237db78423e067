/// With what was paid, as evaluations and the hand-over tell it apart. Each has a contra account of its own.
public enum PaymentMeans: String, Hashable, Sendable, Codable, CaseIterable {
    case cash
    case girocard
    case credit
    /// The stored-value card that ended on 31.12.2024. Old journals and old terminals still name it; it is not for new sales.
    case girogo
    /// A card whose kind the terminal did not tell.
    case otherCard

    public var german: String {
        switch self {
        case .cash: "Bar"
        case .girocard: "girocard (EC-Karte)"
        case .credit: "Kreditkarte"
        case .girogo: "girogo / GeldKarte"
        case .otherCard: "Karte, Art unbekannt"
        }
    }
}
