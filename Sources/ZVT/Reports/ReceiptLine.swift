/// One line of a receipt as the terminal wants it printed.
public struct ReceiptLine: Hashable, Sendable {
    public var text: String
    public var isCentred: Bool
    public var isDoubleWidth: Bool
    public var isDoubleHeight: Bool
    /// Blanks in front of the text, 0...15.
    public var indent: Int
    /// Empty lines in place of the text; 0 for a line of text.
    public var feed: Int
    /// Cut behind this line.
    public var endsReceipt: Bool

    public init(
        text: String = "", isCentred: Bool = false, isDoubleWidth: Bool = false, isDoubleHeight: Bool = false,
        indent: Int = 0, feed: Int = 0, endsReceipt: Bool = false
    ) {
        self.text = text
        self.isCentred = isCentred
        self.isDoubleWidth = isDoubleWidth
        self.isDoubleHeight = isDoubleHeight
        self.indent = indent
        self.feed = feed
        self.endsReceipt = endsReceipt
    }

    init(text: String, _ attribute: PrintAttribute) {
        self.init(
            text: text, isCentred: attribute.isCentred, isDoubleWidth: attribute.isDoubleWidth,
            isDoubleHeight: attribute.isDoubleHeight, indent: attribute.indent, endsReceipt: attribute.endsReceipt)
    }
}
