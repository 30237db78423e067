/// One posting (Buchungssatz): an amount from one account to another. Since it always names both, the sum over all accounts is
/// zero whatever happens.
public struct Posting: Hashable, Sendable {
    public let register: RegisterID
    /// Whose hand it was; `nil` for what happens without one.
    public let clerk: String?
    /// The day to which it counts.
    public let day: CivilDate
    /// What the office clock showed, 0 to 23; `nil` for payments of old journals, which did not note it.
    public let hour: Int?
    /// Receives (Soll).
    public let debit: LedgerAccount
    /// Gives (Haben).
    public let credit: LedgerAccount
    /// Above zero. What is taken back goes the other way round, so that turnover and what became of it stay apart.
    public let amount: Cents
    /// With what was paid, where somebody paid.
    public let means: PaymentMeans?
    /// For which office, and for which service, where something was sold.
    public let office: OfficeID?
    public let service: ServiceID?
    /// How many were sold, on the first posting of each line.
    public let quantity: Int64?
    /// The tax that the amount contains, where something was sold.
    public let tax: ValueAddedTax?
    /// What was sold in the name of somebody else.
    public let isAgency: Bool
    /// What was paid on, where it was a receivable.
    public let kassenzeichen: Kassenzeichen?

    public init(
        register: RegisterID, clerk: String?, day: CivilDate, hour: Int?, debit: LedgerAccount, credit: LedgerAccount,
        amount: Cents, means: PaymentMeans? = nil, office: OfficeID? = nil, service: ServiceID? = nil,
        quantity: Int64? = nil, tax: ValueAddedTax? = nil, isAgency: Bool = false, kassenzeichen: Kassenzeichen? = nil
    ) {
        self.register = register
        self.clerk = clerk
        self.day = day
        self.hour = hour
        self.debit = debit
        self.credit = credit
        self.amount = amount
        self.means = means
        self.office = office
        self.service = service
        self.quantity = quantity
        self.tax = tax
        self.isAgency = isAgency
        self.kassenzeichen = kassenzeichen
    }
}
