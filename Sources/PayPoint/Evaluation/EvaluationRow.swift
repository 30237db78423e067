/// A line of an evaluation.
public struct EvaluationRow: Hashable, Sendable {
    /// For each dimension of the query a name, an account as ``LedgerAccount/text`` has it, a means of payment, "2026-11-22", "2026-11",
    /// or an hour from "00" to "23"; `nil` where the postings have no such thing.
    public let values: [String?]
    public let figures: TurnoverFigures

    public init(values: [String?], figures: TurnoverFigures) {
        self.values = values
        self.figures = figures
    }

    /// By the bytes of the values, one after the other; what has no value comes last.
    static func isBefore(_ left: EvaluationRow, _ right: EvaluationRow) -> Bool {
        for (one, other) in zip(left.values, right.values) {
            switch (one, other) {
            case (nil, nil): continue
            case (nil, _?): return false
            case (_?, nil): return true
            case (let one?, let other?):
                if one.utf8.elementsEqual(other.utf8) { continue }
                return one.utf8.lexicographicallyPrecedes(other.utf8)
            }
        }
        return false
    }
}
