import GRDB
internal import PayPoint

/// Where the turnover of a query stands: whole months in the table `turnover`, added up; the days around them, or all of them where
/// days or hours are asked for, in the postings.
struct TurnoverSearch {
    private let query: EvaluationQuery
    private let database: Database
    /// The numbers of the accounts of turnover that get through the filters, as SQL.
    private let accounts: String
    /// What else the filters let through, in the columns of either table.
    private let conditionsOfMonths: [String]
    private let conditionsOfDays: [String]
    /// The days that can have what is looked for; empty where none can.
    private let days: ClosedRange<Int64>?

    /// What is added up by one statement.
    enum Source {
        case months(ClosedRange<Int64>)
        case days(ClosedRange<Int64>)
    }

    init(_ query: EvaluationQuery, _ database: Database) throws {
        self.query = query
        self.database = database
        accounts = try Self.accounts(query, database)
        conditionsOfMonths = try query.filters.compactMap { try $0.condition(database, isOfMonths: true) }
        conditionsOfDays = try query.filters.compactMap { try $0.condition(database, isOfMonths: false) }
        days = query.days
    }

    /// Together they have every day once.
    var sources: [Source] {
        guard let days else { return [] }
        guard !query.isWithinMonth else { return [.days(days)] }
        let from = CivilDate(daysSince1970: days.lowerBound)
        let to = CivilDate(daysSince1970: days.upperBound)
        let first = CivilMonth(from).firstDay == from ? CivilMonth(from) : CivilMonth(from).next
        let last = CivilMonth(to).lastDay == to ? CivilMonth(to) : CivilMonth(number: CivilMonth(to).number - 1)
        guard first <= last else { return [.days(days)] }
        var sources = [Source.months(first.number...last.number)]
        let (begin, end) = (first.firstDay.daysSince1970, last.lastDay.daysSince1970)
        if days.lowerBound < begin { sources.append(.days(days.lowerBound...begin - 1)) }
        if end < days.upperBound { sources.append(.days(end + 1...days.upperBound)) }
        return sources
    }

    /// Rows of the numbers of the dimensions, then the figures.
    ///
    /// - Returns: `nil` where no entry can have it.
    func sums(_ source: Source) throws -> RowCursor? {
        switch source {
        case .months(let months): try sums(ofMonths: months)
        case .days(let days): try sums(ofDays: days)
        }
    }

    private func sums(ofMonths months: ClosedRange<Int64>) throws -> RowCursor {
        let figures = ["sum(takings)", "sum(returns)", "sum(quantity)", "sum(taken)", "sum(given_back)"]
        let conditions =
            ["month BETWEEN \(months.lowerBound) AND \(months.upperBound)", "account IN (\(accounts))"]
            + conditionsOfMonths
        return try rows(
            """
            SELECT \((query.dimensions.map(\.rawValue) + figures).joined(separator: ", "))
            FROM turnover WHERE \(conditions.joined(separator: " AND "))
            """ + grouping)
    }

    private func sums(ofDays days: ClosedRange<Int64>) throws -> RowCursor? {
        guard let range = try range(ofDays: days) else { return nil }
        let figures = [
            "sum(sign > 0)", "sum(sign < 0)", "sum(sign * coalesce(quantity, 0))",
            "sum(iif(sign > 0, amount, 0))", "sum(iif(sign < 0, amount, 0))",
        ]
        return try rows(
            """
            SELECT \((query.dimensions.map(\.postingColumn) + figures).joined(separator: ", "))
            FROM (\(side("credit", sign: 1, range)) UNION ALL \(side("debit", sign: -1, range)))
            """ + grouping)
    }

    /// One side of the postings: a posting between two accounts of turnover gives back by one and takes by the other.
    private func side(_ column: String, sign: Int, _ range: String) -> String {
        """
        SELECT register, clerk, office, service, means, day, hour, quantity, amount, \(column) AS account, \(sign) AS sign
        FROM posting WHERE \(all(range, "\(column) IN (\(accounts))"))
        """
    }

    /// The entries that posted it, each with what it took less what it gave back.
    func entries(after entry: Int64, limit: Int) throws -> RowCursor? {
        guard let days, let range = try range(ofDays: days) else { return nil }
        return try rows(
            """
            SELECT entry, sum(iif(credit IN (\(accounts)), amount, 0)) - sum(iif(debit IN (\(accounts)), amount, 0))
            FROM posting
            WHERE \(all(range, "entry > \(entry)", "(credit IN (\(accounts)) OR debit IN (\(accounts)))"))
            GROUP BY entry ORDER BY entry LIMIT \(limit)
            """)
    }

    /// The entries between which all postings of the days lie, and the days: others may lie there, too.
    private func range(ofDays days: ClosedRange<Int64>) throws -> String? {
        let row = try Row.fetchOne(
            database, sql: "SELECT min(first), max(last) FROM posting_day WHERE day BETWEEN ? AND ?",
            arguments: [days.lowerBound, days.upperBound])
        guard let row, let first = row[0] as Int64?, let last = row[1] as Int64? else { return nil }
        return "entry BETWEEN \(first) AND \(last) AND day BETWEEN \(days.lowerBound) AND \(days.upperBound)"
    }

    private var grouping: String {
        query.dimensions.isEmpty
            ? "" : " GROUP BY " + query.dimensions.indices.map { "\($0 + 1)" }.joined(separator: ", ")
    }

    private func all(_ more: String...) -> String { (more + conditionsOfDays).joined(separator: " AND ") }

    /// Only numbers of ours go into the text, no names.
    private func rows(_ sql: String) throws -> RowCursor { try Row.fetchCursor(database, sql: sql) }

    /// Every account that was ever posted has a balance, and they are few.
    private static func accounts(_ query: EvaluationQuery, _ database: Database) throws -> String {
        let wanted = query.filters.filter { $0.dimension == .account }
        return try Row.fetchAll(
            database, sql: "SELECT DISTINCT account, text FROM balance JOIN name ON id = account ORDER BY account"
        ).filter { row in
            let text: String = row[1]
            return LedgerAccount(text: text)?.isTurnover == true && wanted.allSatisfy { $0.values.contains(text) }
        }.map { "\($0[0] as Int64)" }.joined(separator: ", ")
    }
}
