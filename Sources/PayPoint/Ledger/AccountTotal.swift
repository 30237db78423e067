/// What was booked on both sides of an account.
public struct AccountTotal: Hashable, Sendable {
    public let account: LedgerAccount
    public let debit: Cents
    public let credit: Cents

    public init(account: LedgerAccount, debit: Cents, credit: Cents) {
        self.account = account
        self.debit = debit
        self.credit = credit
    }
}
