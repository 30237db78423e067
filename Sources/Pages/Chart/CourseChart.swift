import PayPoint

/// Bars over time, stacked; what was given back more than taken hangs below zero.
struct CourseChart {
    let course: Course
    let title: String

    func draw(into page: inout Markup) {
        let stacks = course.buckets.indices.map { bucket in course.series.map { $0.values[bucket] } }
        let heights = stacks.flatMap { [$0.filter { $0 > 0 }.reduce(0, &+), $0.filter { $0 < 0 }.reduce(0, &+)] }
        let plot = Plot(course, values: heights)
        Canvas(id: "verlauf", height: Plot.height, title: title, description: description).draw(into: &page) { svg in
            plot.draw(into: &svg)
            for (bucket, stack) in stacks.enumerated() { draw(stack, at: bucket, plot, &svg) }
        }
        legend(into: &page)
    }

    private func draw(_ stack: [Int64], at bucket: Int, _ plot: Plot, _ svg: inout Markup) {
        let width = plot.step * 0.72
        var (above, below): (Int64, Int64) = (0, 0)
        for (series, value) in zip(course.series, stack) where value != 0 {
            let (from, to) = value > 0 ? (above, above + value) : (below + value, below)
            if value > 0 { above = to } else { below = from }
            svg.bar(
                x: plot.x(bucket) - width / 2, y: plot.axis.y(to), width: width,
                height: plot.axis.y(from) - plot.axis.y(to), colour: series.colour,
                title: "\(course.buckets[bucket].name), \(series.name): \(Cents(value).german)")
        }
    }

    private func legend(into page: inout Markup) {
        page.element("ul", ["class": "legend"]) { list in
            for series in course.series {
                list.element("li") { item in
                    item.element("svg", ["class": "swatch", "viewBox": "0 0 12 12", "aria-hidden": "true"]) {
                        $0.bar(x: 1, y: 1, width: 10, height: 10, colour: series.colour, title: series.name)
                    }
                    item.write(series.name)
                }
            }
        }
    }

    /// Every bar in words.
    private var description: String {
        zip(course.buckets, course.totals).map { "\($0.name): \(Cents($1).german)" }.joined(separator: "; ")
    }
}
