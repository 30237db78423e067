/// An auditor counted a register unannounced (Kassenprüfung), without disturbing its shift.
public struct CashAudited: Hashable, Sendable, Codable {
    /// What the responsible person declares (VVKommPrV zu § 3 Nr. 4).
    public struct Declarations: Hashable, Sendable, Codable {
        /// All books were presented.
        public let booksPresented: Bool
        /// All payments are entered.
        public let paymentsEntered: Bool
        /// All money is included.
        public let moneyIncluded: Bool
        /// Only official money is included.
        public let officialMoneyOnly: Bool

        public init(booksPresented: Bool, paymentsEntered: Bool, moneyIncluded: Bool, officialMoneyOnly: Bool) {
            self.booksPresented = booksPresented
            self.paymentsEntered = paymentsEntered
            self.moneyIncluded = moneyIncluded
            self.officialMoneyOnly = officialMoneyOnly
        }
    }

    /// How the register stood; ``RegisterReport/through`` marks the last entry, so that later ones are recognised.
    public let report: RegisterReport
    /// The hash of that entry, in hex.
    public let hash: String
    public let count: CashCount
    public let declarations: Declarations
    /// Who answers for the register and made the declarations.
    public let responsible: ClerkSign
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(
        report: RegisterReport, hash: String, count: CashCount, declarations: Declarations, responsible: ClerkSign,
        by: Author, time: CivilTime
    ) {
        self.report = report
        self.hash = hash
        self.count = count
        self.declarations = declarations
        self.responsible = responsible
        self.by = by
        self.time = time
    }

    public var difference: Cents { Cents(count.total.value &- report.expected.value) }
}
