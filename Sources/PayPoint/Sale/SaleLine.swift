/// What is paid for, with everything that the books need of it: the sale keeps it, whatever becomes of the tariff.
public struct SaleLine: Hashable, Sendable, Codable {
    /// The version of the service by which it was priced; `nil` for money that nobody ordered us to take.
    public struct Source: Hashable, Sendable, Codable {
        public let service: ServiceID
        public let version: Int64

        public init(service: ServiceID, version: Int64) {
            self.service = service
            self.version = version
        }
    }

    public let source: Source?
    /// As the receipt says it.
    public let text: String
    /// 1 to 9999.
    public let quantity: Int64
    /// The gross price of one; zero for what is free.
    public let unitPrice: Cents
    public let tax: ValueAddedTax
    /// For which office the money is.
    public let office: OfficeID?
    /// Where it is booked; `nil` keeps it in custody (Verwahr) until somebody knows.
    public let assignment: AccountAssignment?
    /// The money is taken in the name of somebody else, to whom it goes on (durchlaufende Gelder).
    public let isAgency: Bool
    /// What was paid on a receivable; `nil` for everything else.
    public let claim: ClaimPayment?

    public init(
        source: Source? = nil, text: String, quantity: Int64 = 1, unitPrice: Cents, tax: ValueAddedTax = .notTaxable,
        office: OfficeID? = nil, assignment: AccountAssignment? = nil, isAgency: Bool = false,
        claim: ClaimPayment? = nil
    ) {
        self.source = source
        self.text = text
        self.quantity = quantity
        self.unitPrice = unitPrice
        self.tax = tax
        self.office = office
        self.assignment = assignment
        self.isAgency = isAgency
        self.claim = claim
    }

    /// Quantity times price, `nil` when it does not fit.
    public var total: Cents? { unitPrice.times(quantity) }

    var account: LedgerAccount {
        guard let assignment else { return .custody }
        return claim == nil ? .revenue(assignment) : .claim(assignment)
    }
}
