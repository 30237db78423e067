/// Tells what was paid by card against the clearing account of the card.
///
/// In the ledger such money goes two ways: from the card to what is pending when the payment is approved, and on to the revenue when the
/// sale is complete. The finance system wants to know revenue and card. What cards brought or took back on a day beyond what sales
/// used or gave back is a line of its own, so that every account comes to the same.
struct CardMoney {
    private struct Key: Hashable {
        let day: CivilDate
        let means: PaymentMeans
    }

    /// What came in, or went back.
    private struct Flow {
        var amount: Int64 = 0
        /// The groups that make it up.
        var groups: [Int] = []

        mutating func add(_ group: PostingGroup, at index: Int) {
            amount &+= group.sum.value
            groups.append(index)
        }
    }

    /// Between card and pending; and between pending and what was sold.
    private struct Day {
        var taken = Flow()
        var givenBack = Flow()
        var sold = Flow()
        var cancelled = Flow()
    }

    static func told(_ postings: [PostingGroup]) -> [DraftLine] {
        var lines: [DraftLine] = []
        lines.reserveCapacity(postings.count)
        var days: [Key: Day] = [:]
        for (index, group) in postings.enumerated() {
            guard let means = group.means else {
                lines.append(DraftLine(group))
                continue
            }
            let key = Key(day: group.day, means: means)
            switch (group.debit, group.credit) {
            case (.clearing(means), .pending): days[key, default: Day()].taken.add(group, at: index)
            case (.pending, .clearing(means)): days[key, default: Day()].givenBack.add(group, at: index)
            case (.pending, let account):
                days[key, default: Day()].sold.add(group, at: index)
                lines.append(DraftLine(group, debit: .clearing(means), credit: account))
            case (let account, .pending):
                days[key, default: Day()].cancelled.add(group, at: index)
                lines.append(DraftLine(group, debit: account, credit: .clearing(means)))
            default: lines.append(DraftLine(group))
            }
        }
        for (key, day) in days {
            let card = LedgerAccount.clearing(key.means)
            lines += rest(of: day.taken, beyond: day.sold, from: .pending, to: card, key, postings)
            lines += rest(of: day.givenBack, beyond: day.cancelled, from: card, to: .pending, key, postings)
        }
        return lines
    }

    /// The line for what of a flow is not told yet; below zero it goes the other way, because it was told on an earlier day.
    private static func rest(
        of flow: Flow, beyond told: Flow, from credit: LedgerAccount, to debit: LedgerAccount, _ key: Key,
        _ postings: [PostingGroup]
    ) -> [DraftLine] {
        let rest = flow.amount &- told.amount
        guard rest != 0 else { return [] }
        let groups = (rest > 0 ? flow : told).groups.map { postings[$0] }
        return [
            DraftLine(
                day: key.day, debit: rest > 0 ? debit : credit, credit: rest > 0 ? credit : debit,
                amount: Cents(rest > 0 ? rest : 0 &- rest), means: key.means, office: nil, tax: nil, isAgency: false,
                count: groups.reduce(0) { $0 &+ $1.count }, entries: Set(groups.flatMap(\.entries)).sorted(), place: nil
            )
        ]
    }
}

extension DraftLine {
    /// - Parameters:
    ///   - debit: in place of the group's.
    ///   - credit: in place of the group's.
    fileprivate init(_ group: PostingGroup, debit: LedgerAccount? = nil, credit: LedgerAccount? = nil) {
        self.init(
            day: group.day, debit: debit ?? group.debit, credit: credit ?? group.credit, amount: group.sum,
            means: group.means, office: group.office, tax: group.tax, isAgency: group.isAgency, count: group.count,
            entries: group.entries,
            place: group.line)
    }
}
