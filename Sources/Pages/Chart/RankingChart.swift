import PayPoint

/// What came to most, from above downwards.
struct RankingChart {
    private struct Bar {
        let name: String
        let value: Int64
    }

    private static let most = 10
    private static let rowHeight = 30.0
    private static let nameWidth = 240.0
    private static let valueWidth = 190.0
    /// So many letters have room beside a bar.
    private static let longestName = 30

    private let bars: [Bar]
    private let total: Int64
    private let dimension: EvaluationDimension

    /// - Parameter evaluation: has one dimension.
    /// - Returns: `nil` where there is nothing to compare.
    init?(_ evaluation: Evaluation) {
        guard let dimension = evaluation.query.dimensions.first, evaluation.rows.count > 1 else { return nil }
        // The rows are in one order already, which a stable sort keeps among equals.
        let ordered = evaluation.rows.enumerated().sorted { left, right in
            let (one, other) = (left.element.figures.net, right.element.figures.net)
            return one == other ? left.offset < right.offset : one > other
        }.map(\.element)
        let isTooMany = ordered.count > Self.most
        let shown = ordered.prefix(isTooMany ? Self.most - 1 : Self.most)
        var bars = shown.map { row in
            Bar(name: evaluation.name(row.values.first ?? nil, column: 0), value: row.figures.net.value)
        }
        if isTooMany {
            let rest = ordered.dropFirst(shown.count)
            bars.append(
                Bar(name: "Übrige (\(rest.count))", value: rest.reduce(0) { $0 &+ $1.figures.net.value }))
        }
        self.bars = bars
        self.dimension = dimension
        total = evaluation.total.net.value
    }

    var title: String {
        switch dimension {
        case .service: "Die größten Leistungen"
        case .office: "Die Ämter"
        case .means: "Die Zahlungsmittel"
        case .register, .clerk, .account, .hour, .day, .month: dimension.german
        }
    }

    func draw(into page: inout Markup) {
        let most = max(bars.map(\.value).max() ?? 0, 1)
        let room = Canvas.width - Self.nameWidth - Self.valueWidth
        Canvas(
            id: "rang-\(dimension.rawValue)", height: Self.rowHeight * Double(bars.count) + 8, title: title,
            description: bars.map { "\($0.name): \(text($0))" }.joined(separator: "; ")
        ).draw(into: &page) { svg in
            for (index, bar) in bars.enumerated() {
                let y = Self.rowHeight * Double(index) + 4
                svg.label(Self.cut(bar.name), x: Self.nameWidth - 10, y: y + 19, anchor: "end", size: "13")
                let width = room * Double(max(bar.value, 0)) / Double(most)
                svg.bar(
                    x: Self.nameWidth, y: y + 4, width: width, height: Self.rowHeight - 8, colour: Ink.series[0],
                    title: "\(bar.name): \(text(bar))")
                svg.label(text(bar), x: Self.nameWidth + width + 8, y: y + 19, anchor: "start", size: "13")
            }
        }
    }

    /// "1.234,56 EUR (12 %)"; without a share where shares do not add up to the whole.
    private func text(_ bar: Bar) -> String {
        guard total > 0, bars.allSatisfy({ $0.value >= 0 }) else { return Cents(bar.value).german }
        let share = Int64((Double(bar.value) * 100 / Double(total)).rounded())
        return Cents(bar.value).german + (share == 0 && bar.value > 0 ? " (< 1 %)" : " (\(share) %)")
    }

    private static func cut(_ name: String) -> String {
        name.count > longestName ? name.prefix(longestName - 1) + "…" : name
    }
}
