/// A service or an article for which money is taken, as its tariff describes it for some time.
public struct Service: Hashable, Sendable, Codable {
    public let id: ServiceID
    /// As receipts say it.
    public let name: String
    public let price: Price
    /// For whom the money is taken.
    public let office: OfficeID
    /// Where the finance system books it.
    public let assignment: AccountAssignment
    public let tax: ValueAddedTax
    /// Under which heading a front end shows its button; `nil` for under none.
    public let group: String?
    /// The money is taken in the name of somebody else, to whom it goes on (durchlaufende Gelder).
    public let isAgency: Bool
    /// The first day on which it can be sold like this.
    public let validFrom: CivilDate
    /// The last one; `nil` for no end.
    public internal(set) var validTo: CivilDate?

    public init(
        id: ServiceID, name: String, price: Price, office: OfficeID, assignment: AccountAssignment,
        tax: ValueAddedTax = .notTaxable, group: String? = nil, isAgency: Bool = false, validFrom: CivilDate,
        validTo: CivilDate? = nil
    ) {
        self.id = id
        self.name = name
        self.price = price
        self.office = office
        self.assignment = assignment
        self.tax = tax
        self.group = group
        self.isAgency = isAgency
        self.validFrom = validFrom
        self.validTo = validTo
    }

    public func isValid(on day: CivilDate) -> Bool {
        day >= validFrom && validTo.map { day <= $0 } ?? true
    }

    /// Whether it still counts when one that begins later, or on the same day, begins.
    func overlaps(next: Service) -> Bool { isValid(on: next.validFrom) }

    /// Whether its last day is before that of the other.
    func endsBefore(_ other: Service) -> Bool {
        guard let validTo else { return false }
        return other.validTo.map { validTo < $0 } ?? true
    }

    /// Whether nothing but the last day differs.
    func isSame(butForItsEnd other: Service) -> Bool {
        var other = other
        other.validTo = validTo
        return self == other
    }
}
