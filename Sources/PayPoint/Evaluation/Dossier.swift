/// What a page about the turnover shows, all of it of one moment: an evaluation as a table, and those behind the charts.
public struct Dossier: Hashable, Sendable {
    public let title: String
    public let table: Evaluation
    /// By time, and by what the bars are stacked of.
    public let course: Evaluation
    /// Each by one dimension: what came to most.
    public let rankings: [Evaluation]

    public init(title: String, table: Evaluation, course: Evaluation, rankings: [Evaluation]) {
        self.title = title
        self.table = table
        self.course = course
        self.rankings = rankings
    }

    /// The longest title, in UTF-8 bytes.
    static let longestTitle = 120
}

extension EvaluationQuery {
    /// The most days that a chart shows one by one: two months.
    private static let mostBars: Int64 = 62

    /// The time between two bars.
    var step: EvaluationDimension {
        if from == to { return .hour }
        return to.daysSince1970 - from.daysSince1970 < Self.mostBars ? .day : .month
    }

    /// What bars are stacked of: what the table is by first, where that tells anything.
    var series: EvaluationDimension {
        let wanted = dimensions.filter { !$0.isTime } + [.means, .office, .service]
        return wanted.first { !isPinned($0) } ?? .means
    }

    var ranked: [EvaluationDimension] { [.service, .office, .means].filter { !isPinned($0) } }

    private func isPinned(_ dimension: EvaluationDimension) -> Bool {
        filters.contains { $0.dimension == dimension && $0.isOne }
    }

    /// "Auswertung nach Amt und Monat"
    var title: String {
        let names = dimensions.map(\.german)
        guard let last = names.last else { return "Auswertung" }
        let first = names.dropLast().joined(separator: ", ")
        return "Auswertung nach " + (first.isEmpty ? last : "\(first) und \(last)")
    }
}

extension Books {
    /// - Throws: ``KasseError``, and what reading the books throws.
    func dossier(_ query: EvaluationQuery, title: String?, at time: CivilTime) throws -> Dossier {
        let table = try evaluation(query, at: time)
        var course = try evaluationWithinBounds(query.by(query.step, query.series), at: time)
        if course == nil { course = try evaluation(query.by(query.step, .means), at: time) }
        guard let course else { throw EvaluationQuery.fault("dimensions", .fewerRows) }
        let rankings = try query.ranked.compactMap { try evaluationWithinBounds(query.by($0), at: time) }
        return Dossier(title: title ?? query.title, table: table, course: course, rankings: rankings)
    }
}
