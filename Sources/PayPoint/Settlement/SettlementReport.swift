/// What the registers of a run took, delivered and were short of.
public struct SettlementReport: Hashable, Sendable {
    /// What was taken with one means, and given back.
    public struct Taking: Hashable, Sendable {
        public let means: PaymentMeans
        public let taken: Cents
        public let givenBack: Cents

        public init(means: PaymentMeans, taken: Cents, givenBack: Cents) {
            self.means = means
            self.taken = taken
            self.givenBack = givenBack
        }
    }

    /// The sums of one register, or of all.
    public struct Part: Hashable, Sendable {
        public let closings: [ClosedPeriod]
        /// In the order of the means, those with which something was paid.
        public let takings: [Taking]
        /// Cash that left the drawer for the main cash office.
        public let sent: Cents
        /// What the main cash office acknowledged.
        public let acknowledged: Cents
        /// What was missing and too much, less what became of it.
        public let shortage: Cents
        public let surplus: Cents
        /// By the accounts' names.
        public let totals: [AccountTotal]

        init(_ closings: [ClosedPeriod]) {
            let sums = closings.flatMap(\.closing.report.sums)
            self.closings = closings
            takings = PaymentMeans.allCases.compactMap { means in
                let own = sums.filter { $0.means == means }
                let taken = own.total { !$0.debit.isTurnover && $0.credit.isTurnover }
                let givenBack = own.total { $0.debit.isTurnover && !$0.credit.isTurnover }
                return taken == .zero && givenBack == .zero
                    ? nil : Taking(means: means, taken: taken, givenBack: givenBack)
            }
            sent = sums.total { $0.debit == .transit && $0.credit == .cash }
            acknowledged = sums.total { $0.debit == .mainCashOffice }
            shortage = sums.net(of: .shortage)
            surplus = Cents(0 &- sums.net(of: .surplus).value)
            totals = Set(sums.flatMap { [$0.debit, $0.credit] }).sorted { $0.text < $1.text }.map { account in
                AccountTotal(
                    account: account, debit: sums.total { $0.debit == account },
                    credit: sums.total { $0.credit == account })
            }
        }
    }

    /// By the registers' names.
    public let registers: [Part]
    public let all: Part

    /// - Parameter closings: of the run.
    public init(_ closings: [ClosedPeriod]) {
        let ordered = closings.sorted { $0.id.key < $1.id.key }
        registers = Dictionary(grouping: ordered, by: \.id.register).sorted { $0.key.text < $1.key.text }
            .map { Part($0.value) }
        all = Part(ordered)
    }
}

extension [PeriodSum] {
    fileprivate func total(_ isMeant: (PeriodSum) -> Bool) -> Cents {
        Cents(reduce(0) { $0 &+ (isMeant($1) ? $1.sum.value : 0) })
    }
}
