/// The columns of a table of tariffs, in their order, by the names in its first row.
enum TariffColumn: String, CaseIterable {
    case id = "Leistung"
    case name = "Bezeichnung"
    case priceKind = "Preisart"
    case price = "Preis"
    case unit = "Einheit"
    case least = "Mindestpreis"
    case most = "Höchstpreis"
    case office = "Amt"
    case product = "Produkt"
    case account = "Sachkonto"
    case costCentre = "Kostenstelle"
    case budgetItem = "Haushaltsstelle"
    case tax = "Steuer"
    case validFrom = "Gültig ab"
    case validTo = "Gültig bis"
    case group = "Gruppe"
    case agency = "Durchlaufend"

    /// What every service has.
    static let required: [TariffColumn] = [.id, .name, .priceKind, .price, .office, .tax, .validFrom]

    /// In which column a field of a service stands, as ``PayPoint/Service/faults()`` names fields.
    init?(field: String) {
        switch field {
        case "id": self = .id
        case "name": self = .name
        case "price": self = .price
        case "unit": self = .unit
        case "least": self = .least
        case "most": self = .most
        case "office": self = .office
        case "assignment": self = .account
        case "tax": self = .tax
        case "group": self = .group
        case "validFrom": self = .validFrom
        case "validTo": self = .validTo
        default: return nil
        }
    }
}
