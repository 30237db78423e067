/// Some rows of a register's cash book, in the order of their entries. It has cash only: card takings are claims on clearing accounts
/// (BMF 29.6.2018).
public struct CashBookPage: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let entry: Int64
        public let day: CivilDate
        public let hour: Int?
        public let clerk: String?
        /// The account on the other side.
        public let contra: LedgerAccount
        /// Above zero when it came in, below when it left.
        public let amount: Cents
        /// What was in the register behind it.
        public let balance: Cents
        public let voucher: CashVoucher

        public init(
            entry: Int64, day: CivilDate, hour: Int?, clerk: String?, contra: LedgerAccount, amount: Cents,
            balance: Cents, voucher: CashVoucher
        ) {
            self.entry = entry
            self.day = day
            self.hour = hour
            self.clerk = clerk
            self.contra = contra
            self.amount = amount
            self.balance = balance
            self.voucher = voucher
        }
    }

    /// The most rows of a page; some hundred kilobytes as JSON, below what an answer may hold.
    public static let mostRows = 1000

    public let register: RegisterID
    public let period: Int64
    /// What was in the register when the period began.
    public let opening: Cents
    public let rows: [Row]
    /// There are rows behind the last one.
    public let hasMore: Bool

    public init(register: RegisterID, period: Int64, opening: Cents, rows: [Row], hasMore: Bool) {
        self.register = register
        self.period = period
        self.opening = opening
        self.rows = rows
        self.hasMore = hasMore
    }
}
