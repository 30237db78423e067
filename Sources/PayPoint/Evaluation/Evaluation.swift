/// What was taken and given back, by the dimensions of a query.
public struct Evaluation: Hashable, Sendable {
    public let query: EvaluationQuery
    /// In one order, by their values.
    public let rows: [EvaluationRow]
    public let total: TurnoverFigures
    public let labels: EvaluationLabels
    public let moment: EvaluationMoment

    public init(
        query: EvaluationQuery, rows: [EvaluationRow], labels: EvaluationLabels, moment: EvaluationMoment
    ) {
        self.query = query
        self.rows = rows.sorted(by: EvaluationRow.isBefore)
        total = rows.reduce(into: .none) { $0.add($1.figures) }
        self.labels = labels
        self.moment = moment
    }

    /// How the value of a column is read.
    public func name(_ value: String?, column: Int) -> String { labels.name(of: value, query.dimensions[column]) }
}

extension Books {
    /// - Throws: ``KasseError``, and what reading the books throws.
    func evaluation(_ query: EvaluationQuery, at time: CivilTime) throws -> Evaluation {
        try checkNames(query.filters)
        guard let evaluation = try evaluationWithinBounds(query, at: time) else {
            throw EvaluationQuery.fault("dimensions", .fewerRows)
        }
        return evaluation
    }

    /// - Returns: `nil` when it has too many rows.
    func evaluationWithinBounds(_ query: EvaluationQuery, at time: CivilTime) throws -> Evaluation? {
        guard let rows = try turnover(query, most: EvaluationQuery.mostRows) else { return nil }
        let head = try head()
        let hash = head.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return Evaluation(
            query: query, rows: rows, labels: try EvaluationLabels(query, rows, self),
            moment: EvaluationMoment(time: time, entry: head.sequence, hash: hash))
    }
}
