/// The look of a paragraph.
public struct TextStyle: Sendable, Hashable {
    public var alignment: Alignment
    public var font: Font
    public var emphasis: Emphasis

    public init(alignment: Alignment = .left, font: Font = .a, emphasis: Emphasis = []) {
        self.alignment = alignment
        self.font = font
        self.emphasis = emphasis
    }

    /// Font A, left, nothing emphasised.
    public static let plain = TextStyle()
    public static let bold = TextStyle(emphasis: .bold)
    public static let centred = TextStyle(alignment: .centre)
}
