/// What went from one account to another at a register between two closings.
public struct PeriodSum: Hashable, Sendable, Codable {
    public let debit: LedgerAccount
    public let credit: LedgerAccount
    public let means: PaymentMeans?
    /// How many postings.
    public let count: Int64
    public let sum: Cents

    public init(debit: LedgerAccount, credit: LedgerAccount, means: PaymentMeans?, count: Int64, sum: Cents) {
        self.debit = debit
        self.credit = credit
        self.means = means
        self.count = count
        self.sum = sum
    }
}

extension LedgerAccount: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let account = LedgerAccount(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "there is no such account")
        }
        self = account
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension [PeriodSum] {
    /// What went to the account, less what left it.
    public func net(of account: LedgerAccount) -> Cents {
        reduce(.zero) { sum, row in
            var sum = sum
            // Sums of one period stay far within the range of a 64-bit number of cents.
            if row.debit == account { sum = Cents(sum.value &+ row.sum.value) }
            if row.credit == account { sum = Cents(sum.value &- row.sum.value) }
            return sum
        }
    }

    /// With one more posting.
    func adding(_ posting: Posting) -> [PeriodSum] {
        var rows = self
        let index = rows.firstIndex {
            $0.debit == posting.debit && $0.credit == posting.credit && $0.means == posting.means
        }
        let before = index.map { rows.remove(at: $0) }
        rows.append(
            PeriodSum(
                debit: posting.debit, credit: posting.credit, means: posting.means, count: (before?.count ?? 0) + 1,
                sum: before?.sum.adding(posting.amount) ?? posting.amount))
        return rows.inOrder
    }

    /// In one order, whatever order they were found in: a closing says the same for ever.
    var inOrder: [PeriodSum] {
        sorted { left, right in
            (left.debit.text, left.credit.text, left.means?.rawValue ?? "")
                < (right.debit.text, right.credit.text, right.means?.rawValue ?? "")
        }
    }
}
