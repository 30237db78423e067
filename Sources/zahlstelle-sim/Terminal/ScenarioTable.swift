import Simulation

/// The scenarios with the amounts that choose them.
enum ScenarioTable {
    static var text: String {
        let rows = Scenario.allCases.map { scenario in
            (scenario.cents.map { "*,\($0)" } ?? "other", scenario.rawValue, scenario.summary)
        }
        let width = rows.map(\.1.count).max() ?? 0
        return rows.map { amount, name, summary in
            amount.padded(to: 7) + name.padded(to: width + 2) + summary
        }.joined(separator: "\n")
    }
}

/// The line faults with what they do.
enum FaultTable {
    static var text: String {
        let width = LineFault.Kind.allCases.map(\.rawValue.count).max() ?? 0
        return LineFault.Kind.allCases.map { $0.rawValue.padded(to: width + 2) + $0.summary }.joined(separator: "\n")
    }
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    var indented: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
    }
}
