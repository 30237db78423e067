import GRDB
internal import PayPoint

extension EvaluationQuery {
    /// The days of the period that get through the filters' days and months, from the first to the last.
    var days: ClosedRange<Int64>? {
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
    var spans: [ClosedRange<Int64>]? {
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
    func condition(_ database: Database, isOfMonths: Bool) throws -> String? {
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
    var postingColumn: String {
        switch self {
        case .office, .register, .clerk, .service, .account, .means: "coalesce(\(rawValue), 0)"
        case .hour: "coalesce(hour, -1)"
        case .day, .month: "day"
        }
    }
}
