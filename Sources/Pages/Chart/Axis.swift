import PayPoint

/// Where amounts lie on the height of a chart, and which of them are named beside it.
struct Axis {
    /// In cents, in steps of 1, 2 or 5 times a power of ten; with zero.
    let ticks: [Int64]
    private let top: Double
    private let height: Double

    /// About so many ticks are read at a glance.
    private static let mostSteps: Int64 = 5

    /// - Parameters:
    ///   - values: all that are drawn.
    ///   - top: where the highest tick lies.
    init(_ values: [Int64], top: Double, height: Double) {
        let most = max(values.max() ?? 0, 0)
        let least = min(values.min() ?? 0, 0)
        let step = Self.step(for: most &- least)
        let above = (most + step - 1) / step
        let below = (-least + step - 1) / step
        ticks = (-below...max(above, 1 - below)).map { $0 * step }
        self.top = top
        self.height = height
    }

    func y(_ value: Int64) -> Double {
        guard let least = ticks.first, let most = ticks.last, most > least else { return top + height }
        return top + height * (Double(most) - Double(value)) / (Double(most) - Double(least))
    }

    /// In euros; with cents only where the ticks need them.
    func text(_ tick: Int64) -> String {
        let number = Cents(tick).germanNumber
        return ticks.allSatisfy { $0 % 100 == 0 } ? String(number.dropLast(3)) : number
    }

    private static func step(for range: Int64) -> Int64 {
        var power: Int64 = 1
        while true {
            for factor: Int64 in [1, 2, 5] where factor * power >= (range + mostSteps - 1) / mostSteps {
                return factor * power
            }
            power *= 10
        }
    }
}
