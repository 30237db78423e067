import GRDB
internal import PayPoint

/// Where the turnover of a query stands: whole months in the table `turnover`, added up; the days around them, or all of them where
/// days or hours are asked for, in the postings.
struct TurnoverSearch {
    private let query: EvaluationQuery
    private let database: Database
    /// The numbers of the accounts of turnover that get through the filters, as SQL.
    let accounts: String
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
        let keys = query.dimensions.map { $0 == .month ? "month" : $0.rawValue }
        return try rows(
            """
            SELECT \((keys + ["sum(takings)", "sum(returns)", "sum(quantity)", "sum(taken)", "sum(given_back)"]).joined(separator: ", "))
            FROM turnover WHERE \((["month BETWEEN \(months.lowerBound) AND \(months.upperBound)", "account IN (\(accounts))"] + conditionsOfMonths).joined(separator: " AND "))
            """ + grouping)
    }

    private func sums(ofDays days: ClosedRange<Int64>) throws -> RowCursor? {
        guard let range = try range(ofDays: days) else { return nil }
        let keys = query.dimensions.map(\.postingColumn)
        let side = { (account: String, sign: Int) in
            """
            SELECT register, clerk, office, service, means, day, hour, quantity, amount, \(account) AS account, \(sign) AS sign
            FROM posting WHERE \(self.all(range, "\(account) IN (\(self.accounts))"))
            """
        }
        return try rows(
            """
            SELECT \((keys + ["sum(sign > 0)", "sum(sign < 0)", "sum(sign * coalesce(quantity, 0))",
                "sum(iif(sign > 0, amount, 0))", "sum(iif(sign < 0, amount, 0))"]).joined(separator: ", "))
            FROM (\(side("credit", 1)) UNION ALL \(side("debit", -1)))
            """ + grouping)
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

extension EvaluationQuery {
    /// The days of the period that get through the filters' days and months, from the first to the last.
    fileprivate var days: ClosedRange<Int64>? {
        var (first, last) = (from.daysSince1970, to.daysSince1970)
        for filter in filters {
            let spans = filter.spans
            guard let spans else { continue }
            first = max(first, spans.map(\.lowerBound).min() ?? .max)
            last = min(last, spans.map(\.upperBound).max() ?? .min)
        }
        return first <= last ? first...last : nil
    }
}

extension EvaluationFilter {
    /// The days that it lets through, `nil` for all.
    fileprivate var spans: [ClosedRange<Int64>]? {
        switch dimension {
        case .day:
            values.compactMap { CivilDate(iso8601: $0)?.daysSince1970 }.map { $0...$0 }
        case .month:
            values.compactMap { CivilMonth(iso8601: $0) }.map {
                $0.firstDay.daysSince1970...$0.lastDay.daysSince1970
            }
        case .office, .register, .clerk, .service, .account, .means, .hour: nil
        }
    }

    /// As SQL, `nil` for accounts, which are looked for on both sides. A name that was never posted lets nothing through.
    ///
    /// - Parameter isOfMonths: for the table that knows no days.
    fileprivate func condition(_ database: Database, isOfMonths: Bool) throws -> String? {
        switch dimension {
        case .office, .register, .clerk, .service, .means:
            let known = try database.cachedStatement(sql: "SELECT id FROM name WHERE text = ?")
            let numbers = try values.compactMap { try Int64.fetchOne(known, arguments: [$0]) }
            return list("coalesce(\(dimension.rawValue), 0)", numbers + (withNone ? [0] : []))
        case .account: return nil
        case .hour:
            return list("coalesce(hour, -1)", values.compactMap(EvaluationHour.number) + (withNone ? [-1] : []))
        case .day:
            return list("day", values.compactMap { CivilDate(iso8601: $0)?.daysSince1970 })
        case .month:
            let months = values.compactMap { CivilMonth(iso8601: $0) }
            guard !isOfMonths else { return list("month", months.map(\.number)) }
            let days = months.map { "day BETWEEN \($0.firstDay.daysSince1970) AND \($0.lastDay.daysSince1970)" }
            return days.isEmpty ? "FALSE" : "(\(days.joined(separator: " OR ")))"
        }
    }

    private func list(_ column: String, _ numbers: [Int64]) -> String {
        "\(column) IN (\(numbers.map(String.init).joined(separator: ", ")))"
    }
}

extension EvaluationDimension {
    /// The number by which postings are told apart. A month is found from its days.
    fileprivate var postingColumn: String {
        switch self {
        case .office, .register, .clerk, .service, .account, .means: "coalesce(\(rawValue), 0)"
        case .hour: "coalesce(hour, -1)"
        case .day, .month: "day"
        }
    }
}
