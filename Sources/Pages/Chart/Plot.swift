import PayPoint

/// The ground of a chart over time: amounts from below upwards, buckets from left to right.
struct Plot {
    static let height = 300.0
    private static let left = 92.0
    private static let right = 12.0
    private static let top = 24.0
    private static let bottom = 44.0
    /// So many labels stand beside each other without touching.
    private static let mostLabels = 16

    let axis: Axis
    private let course: Course

    init(_ course: Course, values: [Int64]) {
        self.course = course
        axis = Axis(values, top: Self.top, height: Self.height - Self.top - Self.bottom)
    }

    /// The width that belongs to one bucket.
    var step: Double {
        (Canvas.width - Self.left - Self.right) / Double(max(course.buckets.count, 1))
    }

    /// The middle of a bucket.
    func x(_ bucket: Int) -> Double { Self.left + step * (Double(bucket) + 0.5) }

    func draw(into svg: inout Markup) {
        svg.label("EUR", x: Self.left - 8, y: 12, anchor: "end")
        for tick in axis.ticks {
            let y = axis.y(tick)
            svg.line(
                x1: Self.left, y1: y, x2: Canvas.width - Self.right, y2: y, tick == 0 ? .zero : .grid)
            svg.label(axis.text(tick), x: Self.left - 8, y: y + 4, anchor: "end")
        }
        let every = (course.buckets.count + Self.mostLabels - 1) / Self.mostLabels
        for (index, bucket) in course.buckets.enumerated() where index % max(every, 1) == 0 {
            svg.label(bucket.label, x: x(index), y: Self.height - Self.bottom + 18, anchor: "middle")
        }
        var last: String?
        for (index, bucket) in course.buckets.enumerated() where bucket.group != last {
            last = bucket.group
            guard let group = bucket.group else { continue }
            svg.label(
                group, x: Self.left + step * Double(index) + 2, y: Self.height - 8, anchor: "start",
                colour: Ink.soft)
        }
    }
}
