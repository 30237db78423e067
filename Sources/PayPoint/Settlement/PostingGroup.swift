/// Postings of one period that a hand-over tells together; or one posting that it tells by itself.
public struct PostingGroup: Hashable, Sendable {
    public let day: CivilDate
    public let debit: LedgerAccount
    public let credit: LedgerAccount
    public let means: PaymentMeans?
    public let office: OfficeID?
    public let tax: ValueAddedTax?
    public let isAgency: Bool
    /// How many postings.
    public let count: Int64
    public let sum: Cents
    /// The entries that made them, in their order, each once.
    public let entries: [Int64]
    /// Of a posting that is told by itself: its place among those of its entry.
    public let line: Int64?

    public init(
        day: CivilDate, debit: LedgerAccount, credit: LedgerAccount, means: PaymentMeans?, office: OfficeID?,
        tax: ValueAddedTax?, isAgency: Bool = false, count: Int64, sum: Cents, entries: [Int64], line: Int64?
    ) {
        self.day = day
        self.debit = debit
        self.credit = credit
        self.means = means
        self.office = office
        self.tax = tax
        self.isAgency = isAgency
        self.count = count
        self.sum = sum
        self.entries = entries
        self.line = line
    }

    /// Whether a posting is told by itself: what is in custody, because somebody has to find out what it is for, what was paid on a
    /// receivable, because it is booked there, and what takes a revenue back, because nothing that was cancelled disappears in a sum.
    public static func isToldAlone(debit: LedgerAccount, credit: LedgerAccount) -> Bool {
        if case .claim = credit { return true }
        return debit.isTurnover || credit == .custody
    }
}
