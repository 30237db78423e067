/// What happened at a register since its last closing. As a report in between (X report) it changes nothing; a closing keeps it for ever.
public struct RegisterReport: Hashable, Sendable, Codable {
    public let register: RegisterID
    /// The number of the period, and of the closing that ends it.
    public let number: Int64
    /// The day of its first posting; `nil` where there was none.
    public let firstDay: CivilDate?
    /// What was in the drawer when it began.
    public let opening: Cents
    /// What should be in the drawer now.
    public let expected: Cents
    public let sums: [PeriodSum]
    public let terminals: [TerminalSum]
    /// Receipts that were given out since the last closing, from and to; `nil` for none.
    public let receipts: ReceiptRange?
    /// The last receipt that the register ever gave out; 0 before the first.
    public let lastReceipt: Int64
    /// Payments of the register whose outcome nobody knows. They are in no sum.
    public let inDoubt: [PaymentID]
    /// The entries that said what became of differences of the register, whenever they came to light; `nil` for none.
    public let decisions: [Int64]?
    /// The entries that it covers: those behind the first number, up to the second.
    public let after: Int64
    public let through: Int64

    public init(
        register: RegisterID, number: Int64, firstDay: CivilDate?, opening: Cents, expected: Cents, sums: [PeriodSum],
        terminals: [TerminalSum], receipts: ReceiptRange?, lastReceipt: Int64, inDoubt: [PaymentID],
        decisions: [Int64]? = nil, after: Int64, through: Int64
    ) {
        self.register = register
        self.number = number
        self.firstDay = firstDay
        self.opening = opening
        self.expected = expected
        self.sums = sums
        self.terminals = terminals
        self.receipts = receipts
        self.lastReceipt = lastReceipt
        self.inDoubt = inDoubt
        self.decisions = decisions
        self.after = after
        self.through = through
    }

    public struct ReceiptRange: Hashable, Sendable, Codable {
        public let first: Int64
        public let last: Int64

        public init(first: Int64, last: Int64) {
            self.first = first
            self.last = last
        }
    }
}
