/// Everything that the finance system learns of a closing. It follows from the journal and the plan alone, so that it can be made again
/// at any time and is the same.
public struct HandOver: Hashable, Sendable {
    /// The version of the canonical form that is written.
    public static let format: Int64 = 1

    /// Where a hand-over stands among all.
    public struct Place: Hashable, Sendable {
        public let run: Int64
        public let sequence: Int64
        /// The hash of the canonical file before it, in hex.
        public let previous: String?
        /// The entry of the plan.
        public let planEntry: Int64
        public let createdBy: String
        /// When the run was made, as the office clock showed it.
        public let created: CivilTime
        /// By a test instance, which no finance system may book.
        public let isTest: Bool

        public init(
            run: Int64, sequence: Int64, previous: String?, planEntry: Int64, createdBy: String, created: CivilTime,
            isTest: Bool = false
        ) {
            self.run = run
            self.sequence = sequence
            self.previous = previous
            self.planEntry = planEntry
            self.createdBy = createdBy
            self.created = created
            self.isTest = isTest
        }
    }

    public let closed: ClosedPeriod
    public let plan: SettlementPlan
    public let place: Place
    public let lines: [HandOverLine]
    /// What the register asked for and did not take, by the entries.
    public let slips: [HandOverSlip]
    /// What was said about differences, by the entries.
    public let decisions: [HandOverDecision]
    /// By the accounts' names.
    public let totals: [AccountTotal]

    /// - Parameters:
    ///   - postings: of the period, `slips` those that were given out in it, and `decisions` those that were made in it.
    ///   - details: of a posting that is told by itself, by its entry and its place in it.
    /// - Throws: ``JournalFailure/damaged(_:)`` where the postings are not what was closed; and what `details` throws.
    public init(
        of closed: ClosedPeriod, postings: [PostingGroup], slips: [HandOverSlip] = [],
        decisions: [HandOverDecision] = [], plan: SettlementPlan, place: Place,
        details: (_ entry: Int64, _ line: Int64) throws -> HandOverLine.Details
    ) throws {
        try closed.check(postings)
        var drafts = CardMoney.told(postings)
        for index in drafts.indices {
            guard let line = drafts[index].place, let entry = drafts[index].entries.first else { continue }
            drafts[index].details = try details(entry, line)
        }
        let ordered = drafts.map { (order: $0.order, draft: $0) }.sorted { $0.order < $1.order }
        let lines = ordered.enumerated().map { $1.draft.numbered(Int64($0) + 1) }
        let totals = AccountTotal.all(of: lines)
        try closed.check(totals)
        self.closed = closed
        self.plan = plan
        self.place = place
        self.lines = lines
        self.slips = slips
        self.decisions = decisions
        self.totals = totals
    }

    /// What is booked on one side of the lines' accounts: the control total of whoever imports them.
    public func sum(_ side: HandOverLine.Side) -> Cents {
        Cents(lines.reduce(0) { $0 &+ ($1.side == side ? $1.amount.value : 0) })
    }

    /// The days of the first and the last posting; the day of the closing where there was none.
    public var days: ClosedRange<CivilDate> {
        let numbers = lines.map(\.day.daysSince1970)
        let closing = closed.closing.time.date
        guard let first = numbers.min(), let last = numbers.max() else { return closing...closing }
        return CivilDate(daysSince1970: first)...CivilDate(daysSince1970: last)
    }

    /// What the finance system calls an account: that of the revenue or the receivable, or the one in the plan.
    public func code(of account: LedgerAccount) -> String {
        switch account.assignment {
        case .account(_, let code, _): code
        case .budgetItem(let item): item
        case nil: plan.accounts[account] ?? ""
        }
    }

    /// A text as the finance system gets it. What only shows a file, shows with it that it is a test.
    public func text(_ text: String) -> String { place.isTest ? "\(TestMark.short) \(text)" : text }

    /// The unique number of a line's document (Belegnummer), K1-A7-12.
    public func document(of line: HandOverLine) -> String { "\(closed.id)-\(line.number)" }
}

extension AccountTotal {
    fileprivate static func all(of lines: [HandOverLine]) -> [AccountTotal] {
        var sums: [LedgerAccount: (debit: Int64, credit: Int64)] = [:]
        for line in lines {
            sums[line.debit, default: (0, 0)].debit &+= line.amount.value
            sums[line.credit, default: (0, 0)].credit &+= line.amount.value
        }
        return sums.map { AccountTotal(account: $0, debit: Cents($1.debit), credit: Cents($1.credit)) }
            .sorted { $0.account.text < $1.account.text }
    }
}

extension ClosedPeriod {
    /// The postings have to be those that were closed, to the last one.
    fileprivate func check(_ postings: [PostingGroup]) throws(JournalFailure) {
        var sums: [PeriodSum.Key: (count: Int64, sum: Int64)] = [:]
        for posting in postings {
            let key = PeriodSum.Key(debit: posting.debit, credit: posting.credit, means: posting.means)
            sums[key, default: (0, 0)].count &+= posting.count
            sums[key, default: (0, 0)].sum &+= posting.sum.value
        }
        let found = sums.map { key, value in
            PeriodSum(
                debit: key.debit, credit: key.credit, means: key.means, count: value.count, sum: Cents(value.sum))
        }
        guard found.inOrder == closing.report.sums.inOrder else {
            throw .damaged("the postings of the closing \(id) are not those that were closed")
        }
    }

    /// What the lines do to each account has to be what the period did.
    fileprivate func check(_ totals: [AccountTotal]) throws(JournalFailure) {
        var nets: [LedgerAccount: Int64] = [:]
        for total in totals { nets[total.account, default: 0] &+= total.debit.value &- total.credit.value }
        for sum in closing.report.sums {
            nets[sum.debit, default: 0] &-= sum.sum.value
            nets[sum.credit, default: 0] &+= sum.sum.value
        }
        if let (account, _) = nets.filter({ $0.value != 0 }).min(by: { $0.key.text < $1.key.text }) {
            throw .damaged("the hand-over of the closing \(id) does not add up on the account \(account.text)")
        }
    }
}

extension PeriodSum {
    fileprivate struct Key: Hashable {
        let debit: LedgerAccount
        let credit: LedgerAccount
        let means: PaymentMeans?
    }
}
