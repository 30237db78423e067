/// A line of a ``Block/verbatim(_:)`` block.
public struct VerbatimLine: Sendable, Equatable {
    public var text: String
    /// Whether it stands in the middle of its block.
    public var isCentred: Bool
    public var emphasis: Emphasis

    public init(_ text: String, isCentred: Bool = false, emphasis: Emphasis = []) {
        self.text = text
        self.isCentred = isCentred
        self.emphasis = emphasis
    }
}
