/// Lets only some values of a dimension through.
public struct EvaluationFilter: Hashable, Sendable {
    public let dimension: EvaluationDimension
    /// As ``EvaluationRow/values`` has them.
    public let values: [String]
    /// Also what has no such thing at all.
    public let withNone: Bool

    public init(_ dimension: EvaluationDimension, _ values: [String], withNone: Bool = false) {
        self.dimension = dimension
        self.values = values
        self.withNone = withNone
    }

    /// Just what a row of an evaluation has.
    public init(_ dimension: EvaluationDimension, value: String?) {
        self.init(dimension, value.map { [$0] } ?? [], withNone: value == nil)
    }

    /// Whether only one value gets through, so that telling them apart would tell nothing.
    public var isOne: Bool { values.count + (withNone ? 1 : 0) == 1 }
}
