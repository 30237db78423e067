internal import PayPoint

/// Puts the postings of a period together as a hand-over tells them.
struct PostingGroups {
    /// A posting with the numbers of its names, 0 for none.
    struct Row {
        let entry: Int64
        let line: Int64
        let day: Int64
        let debit: Int64
        let credit: Int64
        let means: Int64
        let office: Int64
        let tax: Int64
        let agency: Int64
        let amount: Int64
    }

    private struct Key: Hashable {
        let day: Int64
        let debit: Int64
        let credit: Int64
        let means: Int64
        let office: Int64
        let tax: Int64
        let agency: Int64
        /// Of a posting that is told by itself; else 0 and -1.
        let entry: Int64
        let line: Int64
    }

    private struct Accounts: Hashable {
        let debit: Int64
        let credit: Int64
    }

    private struct Group {
        var count: Int64 = 0
        var sum: Int64 = 0
        var entries: [Int64] = []
    }

    private var names: NumberedNames
    private var isAlone: [Accounts: Bool] = [:]
    private var places: [Key: Int] = [:]
    private var keys: [Key] = []
    private var groups: [Group] = []

    init(names: NumberedNames) {
        self.names = names
    }

    /// - Parameter row: behind those that were added before, in the order of their entries.
    mutating func add(_ row: Row) throws {
        let isAlone = try isAlone(Accounts(debit: row.debit, credit: row.credit))
        let key = Key(
            day: row.day, debit: row.debit, credit: row.credit, means: row.means, office: row.office, tax: row.tax,
            agency: row.agency, entry: isAlone ? row.entry : 0, line: isAlone ? row.line : -1)
        let place = places[key] ?? groups.count
        if place == groups.count {
            places[key] = place
            keys.append(key)
            groups.append(Group())
        }
        groups[place].count &+= 1
        groups[place].sum &+= row.amount
        if groups[place].entries.last != row.entry { groups[place].entries.append(row.entry) }
    }

    mutating func all() throws -> [PostingGroup] {
        var told: [PostingGroup] = []
        told.reserveCapacity(groups.count)
        for (key, group) in zip(keys, groups) {
            told.append(
                PostingGroup(
                    day: CivilDate(daysSince1970: key.day), debit: try names.account(key.debit),
                    credit: try names.account(key.credit),
                    means: try names.text(key.means).flatMap(PaymentMeans.init),
                    office: try names.text(key.office).flatMap { OfficeID($0) },
                    tax: try names.text(key.tax).flatMap(ValueAddedTax.init), isAgency: key.agency != 0,
                    count: group.count, sum: Cents(group.sum),
                    entries: group.entries, line: key.line < 0 ? nil : key.line))
        }
        return told
    }

    private mutating func isAlone(_ accounts: Accounts) throws -> Bool {
        if let known = isAlone[accounts] { return known }
        let found = PostingGroup.isToldAlone(
            debit: try names.account(accounts.debit), credit: try names.account(accounts.credit))
        isAlone[accounts] = found
        return found
    }
}
