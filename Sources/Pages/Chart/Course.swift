import PayPoint

/// Amounts over time, and what they consist of: an evaluation by a time and by one other dimension.
struct Course {
    struct Bucket {
        let value: String?
        /// "November 2026"
        let name: String
        /// "Nov", for the axis.
        let label: String
        /// What several buckets share, "2026".
        let group: String?
        /// Its last day; `nil` for hours.
        let end: CivilDate?
    }

    struct Series {
        let name: String
        let colour: String
        /// Cents, one for each bucket.
        let values: [Int64]
    }

    /// More colours than these nobody tells apart.
    private static let mostSeries = Ink.series.count

    let buckets: [Bucket]
    /// The largest first; the last one may be what all others have together.
    let series: [Series]
    let step: EvaluationDimension

    /// - Parameter evaluation: has two dimensions, the first of them a time.
    init(_ evaluation: Evaluation) {
        step = evaluation.query.dimensions.first ?? .month
        let buckets = Self.buckets(evaluation, step)
        self.buckets = buckets
        let places = Dictionary(uniqueKeysWithValues: buckets.enumerated().map { ($1.value, $0) })
        var sums: [String?: [Int64]] = [:]
        for row in evaluation.rows where row.values.count == 2 {
            guard let place = places[row.values[0]] else { continue }
            sums[row.values[1], default: Array(repeating: 0, count: buckets.count)][place] &+= row.figures.net.value
        }
        let ordered = sums.sorted { Self.isBefore($0, $1) }
        let isTooMany = ordered.count > Self.mostSeries
        let shown = ordered.prefix(isTooMany ? Self.mostSeries - 1 : Self.mostSeries)
        var series = shown.enumerated().map { index, entry in
            Series(name: evaluation.name(entry.key, column: 1), colour: Ink.series[index], values: entry.value)
        }
        if isTooMany {
            let rest = ordered.dropFirst(shown.count)
            let values = buckets.indices.map { bucket in rest.reduce(0) { $0 &+ $1.value[bucket] } }
            series.append(Series(name: "Übrige (\(rest.count))", colour: Ink.rest, values: values))
        }
        self.series = series
    }

    /// What all series have together, by bucket.
    var totals: [Int64] { buckets.indices.map { bucket in series.reduce(0) { $0 &+ $1.values[bucket] } } }

    private static func isBefore(
        _ left: (key: String?, value: [Int64]), _ right: (key: String?, value: [Int64])
    ) -> Bool {
        let (one, other) = (left.value.reduce(0, &+).magnitude, right.value.reduce(0, &+).magnitude)
        guard one == other else { return one > other }
        guard let key = left.key else { return false }
        return right.key.map { key.utf8.lexicographicallyPrecedes($0.utf8) } ?? true
    }

    /// Without gaps: a month in which nothing came in is seen.
    private static func buckets(_ evaluation: Evaluation, _ step: EvaluationDimension) -> [Bucket] {
        let (from, to) = (evaluation.query.from, evaluation.query.to)
        switch step {
        case .month:
            return (CivilMonth(from).number...CivilMonth(to).number).map { number in
                let month = CivilMonth(number: number)
                return Bucket(
                    value: month.iso8601, name: month.german, label: month.germanShort, group: "\(month.year)",
                    end: month.lastDay)
            }
        case .day:
            return (from.daysSince1970...to.daysSince1970).map { number in
                let day = CivilDate(daysSince1970: number)
                return Bucket(
                    value: day.iso8601, name: "\(day.germanWeekday) \(day.german)", label: "\(day.day).",
                    group: CivilMonth(day).german, end: day)
            }
        case .hour, .office, .register, .clerk, .service, .account, .means:
            let hours = evaluation.rows.compactMap { $0.values.first??.asHour }
            var buckets = ((hours.min() ?? 8)...(hours.max() ?? 16)).map { hour in
                Bucket(
                    value: EvaluationHour.text(hour), name: "\(hour) bis \(hour + 1) Uhr", label: "\(hour)",
                    group: nil, end: nil)
            }
            if evaluation.rows.contains(where: { $0.values.first == .some(nil) }) {
                buckets.append(Bucket(value: nil, name: step.germanNone, label: "?", group: nil, end: nil))
            }
            return buckets
        }
    }
}

extension String {
    fileprivate var asHour: Int64? { EvaluationHour.number(self) }
}
