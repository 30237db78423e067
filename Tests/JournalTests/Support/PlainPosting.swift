import GRDB
import PayPoint

@testable import Journal

/// A posting as it lies in the file, and what evaluations should make of it: written once more, as plainly as can be.
struct PlainPosting {
    let day: CivilDate
    let debit: String
    let credit: String
    let amount: Int64
    let quantity: Int64
    private let texts: [EvaluationDimension: String]

    static func all(in journal: SQLiteJournal) async throws -> [PlainPosting] {
        try await journal.pool.read { database in
            let names = Dictionary(
                uniqueKeysWithValues: try Row.fetchAll(database, sql: "SELECT id, text FROM name").map {
                    ($0["id"] as Int64, $0["text"] as String)
                })
            return try Row.fetchAll(database, sql: "SELECT * FROM posting").map { row in
                var texts: [EvaluationDimension: String] = [:]
                for dimension in [EvaluationDimension.office, .register, .clerk, .service, .means] {
                    texts[dimension] = (row[dimension.rawValue] as Int64?).flatMap { names[$0] }
                }
                let day = CivilDate(daysSince1970: row["day"])
                texts[.day] = day.iso8601
                texts[.month] = String(day.iso8601.prefix(7))
                texts[.hour] = (row["hour"] as Int64?).map { $0 < 10 ? "0\($0)" : "\($0)" }
                return PlainPosting(
                    day: day, debit: names[row["debit"]] ?? "?", credit: names[row["credit"]] ?? "?",
                    amount: row["amount"], quantity: row["quantity"] ?? 0, texts: texts)
            }
        }
    }

    /// Its account of turnover, with what it took or gave back.
    private var sides: [(account: String, figures: TurnoverFigures)] {
        var sides: [(account: String, figures: TurnoverFigures)] = []
        if Self.isTurnover(credit) {
            sides.append(
                (
                    credit,
                    .init(takings: 1, returns: 0, quantity: quantity, taken: Cents(amount), givenBack: .zero)
                ))
        }
        if Self.isTurnover(debit) {
            sides.append(
                (
                    debit,
                    .init(takings: 0, returns: 1, quantity: -quantity, taken: .zero, givenBack: Cents(amount))
                ))
        }
        return sides
    }

    private static func isTurnover(_ account: String) -> Bool {
        account == "custody" || account.hasPrefix("revenue/") || account.hasPrefix("claim/")
    }

    func value(_ dimension: EvaluationDimension, account: String) -> String? {
        dimension == .account ? account : texts[dimension]
    }

    static func fold(_ postings: [PlainPosting], _ query: EvaluationQuery) -> [[String?]: TurnoverFigures] {
        var rows: [[String?]: TurnoverFigures] = [:]
        for posting in postings where posting.day >= query.from && posting.day <= query.to {
            for (account, figures) in posting.sides {
                let passes = query.filters.allSatisfy { filter in
                    guard let value = posting.value(filter.dimension, account: account) else { return filter.withNone }
                    return filter.values.contains(value)
                }
                guard passes else { continue }
                let key = query.dimensions.map { posting.value($0, account: account) }
                rows[key, default: .none].add(figures)
            }
        }
        return rows
    }
}

/// What somebody might ask.
enum RandomQuery {
    static func make(_ postings: [PlainPosting], _ random: inout SplitMix) throws -> EvaluationQuery {
        let dimensions = EvaluationDimension.allCases.shuffled(using: &random).prefix(
            Int.random(in: 0...4, using: &random))
        let (from, to) = period(&random)
        var filters: [EvaluationFilter] = []
        for dimension in EvaluationDimension.allCases where Int.random(in: 0..<7, using: &random) == 0 {
            var values: Set<String> = []
            var withNone = Bool.random(using: &random)
            for posting in postings.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random)) {
                if let value = posting.value(dimension, account: posting.credit) { values.insert(value) }
            }
            if values.isEmpty { withNone = true }
            filters.append(EvaluationFilter(dimension, values.sorted(), withNone: withNone))
        }
        return try EvaluationQuery(dimensions: Array(dimensions), from: from, to: to, filters: filters)
    }

    /// Half of them begin, end, or both, with a month.
    private static func period(_ random: inout SplitMix) -> (CivilDate, CivilDate) {
        let one = RandomSales.firstDay.adding(days: Int64.random(in: -40...430, using: &random))
        let other = RandomSales.firstDay.adding(days: Int64.random(in: -40...520, using: &random))
        var (from, to) = one < other ? (one, other) : (other, one)
        if Bool.random(using: &random) { from = CivilMonth(from).firstDay }
        if Bool.random(using: &random) { to = CivilMonth(to).lastDay }
        return (from, to)
    }
}
