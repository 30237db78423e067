/// What one feed has put on the paper.
public struct PaperRow: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case glyphs([Glyph])
        case picture(x: Int, Bitmap)
        case qr(x: Int, QRSymbol)
        case barcode(x: Int, Barcode)
        /// Paper moved and nothing else.
        case blank
    }

    /// Dots from the top of the sheet.
    public var y: Int
    /// Dots the paper moved for it.
    public var height: Int
    public var content: Content
}

/// A piece of paper, from cut to cut.
public struct PaperSheet: Hashable, Sendable {
    public enum End: String, Hashable, Sendable {
        case fullCut = "full cut"
        case partialCut = "partial cut"
        /// Torn off by hand.
        case torn
    }

    /// Dots across.
    public var width: Int
    public var height: Int
    public var rows: [PaperRow]
    public var end: End
    /// What a person would see at once, e.g. a line that the knife went through.
    public var defects: [String]
    /// Line spacing in dots, for blank lines in `text`.
    var lineSpacing: Int
}
