/// One cell of a row of columns.
public struct Column: Sendable, Equatable {
    /// How a column gets its share of the line, measured in character cells.
    public enum Width: Sendable, Hashable {
        /// At least this many cells. A word that does not fit, such as a large amount, widens the column: amounts are
        /// never broken.
        case fixed(Int)
        /// As wide as its content.
        case content
        /// An equal share of what the other columns leave. Its text wraps.
        case remaining
    }

    public var text: String
    public var width: Width
    public var alignment: Alignment
    public var emphasis: Emphasis

    public init(_ text: String, width: Width = .remaining, alignment: Alignment = .left, emphasis: Emphasis = []) {
        self.text = text
        self.width = width
        self.alignment = alignment
        self.emphasis = emphasis
    }

    /// A description that takes what the line leaves.
    public static func left(_ text: String, emphasis: Emphasis = []) -> Column {
        Column(text, emphasis: emphasis)
    }

    /// An amount at the right edge, as wide as it is.
    public static func right(_ text: String, emphasis: Emphasis = []) -> Column {
        Column(text, width: .content, alignment: .right, emphasis: emphasis)
    }
}
