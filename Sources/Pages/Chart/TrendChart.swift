import PayPoint

/// The amounts over time as a line, and their moving mean, which shows where it goes.
struct TrendChart {
    private let course: Course
    private let values: [Int64]
    private let span: Int

    /// - Parameter day: what lies behind it has not happened yet.
    /// - Returns: `nil` where there is too little to see a trend in.
    init?(_ course: Course, until day: CivilDate) {
        guard course.step.isTrend else { return nil }
        let past = course.buckets.filter { bucket in
            bucket.end.map { end in course.step == .day ? end <= day : CivilMonth(end) <= CivilMonth(day) } ?? false
        }
        span = course.step == .day ? 7 : 3
        guard past.count > span else { return nil }
        self.course = course
        values = Array(course.totals.prefix(past.count))
    }

    func draw(into page: inout Markup) {
        let plot = Plot(course, values: values)
        Canvas(id: "trend", height: Plot.height, title: "Entwicklung", description: description).draw(into: &page) {
            svg in
            plot.draw(into: &svg)
            svg.curve(values.enumerated().map { point($0, $1, plot) }, .trend)
            svg.curve(means.map { point($0, $1, plot) }, .mean)
            for (index, value) in values.enumerated() {
                svg.dot(
                    x: plot.x(index), y: plot.axis.y(value), .trend,
                    title: "\(course.buckets[index].name): \(Cents(value).german)")
            }
        }
        legend(into: &page)
        page.element("p", ["class": "note"], description)
    }

    /// The mean of a bucket and those just before it, from the first that has enough of them.
    private var means: [(Int, Int64)] {
        values.indices.dropFirst(span - 1).map { index in
            (index, Self.mean(values[(index - span + 1)...index]))
        }
    }

    /// Half a cent is rounded up.
    static func mean(_ values: ArraySlice<Int64>) -> Int64 {
        let count = Int64(values.count)
        let doubled = values.reduce(0, &+) * 2 + count
        let (quotient, rest) = doubled.quotientAndRemainder(dividingBy: 2 * count)
        return rest < 0 ? quotient - 1 : quotient
    }

    private func point(_ bucket: Int, _ value: Int64, _ plot: Plot) -> (x: Double, y: Double) {
        (plot.x(bucket), plot.axis.y(value))
    }

    private func legend(into page: inout Markup) {
        let unit = course.step == .day ? "Tag" : "Monat"
        page.element("ul", ["class": "legend"]) { list in
            for (stroke, text) in [
                (Stroke.trend, "Netto je \(unit)"),
                (.mean, "Mittel aus \(span) \(course.step == .day ? "Tagen" : "Monaten"), gleitend"),
            ] {
                list.element("li") { item in
                    item.element("svg", ["class": "swatch wide", "viewBox": "0 0 28 12", "aria-hidden": "true"]) {
                        $0.line(x1: 1, y1: 6, x2: 27, y2: 6, stroke)
                    }
                    item.write(text)
                }
            }
        }
    }

    private var description: String {
        let named = zip(course.buckets, values)
        guard let most = named.max(by: { $0.1 < $1.1 }), let least = named.min(by: { $0.1 < $1.1 }),
            let last = course.buckets.prefix(values.count).last
        else { return "" }
        return "Bis einschließlich \(last.name) im Mittel \(Cents(Self.mean(values[...])).german), "
            + "am meisten \(most.0.name) (\(Cents(most.1).german)), "
            + "am wenigsten \(least.0.name) (\(Cents(least.1).german))."
    }
}

extension EvaluationDimension {
    /// Whether a line over it says something: hours of a day are no trend.
    fileprivate var isTrend: Bool { self == .day || self == .month }
}
