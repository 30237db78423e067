/// A page that a front end wants printed as it is.
public struct PrintPage: Hashable, Sendable, Codable {
    public let blocks: [Block]

    /// The most blocks of one page: more than any slip needs, and little enough for one journal entry.
    public static let mostBlocks = 500

    public init(blocks: [Block]) {
        self.blocks = blocks
    }

    public enum Block: Hashable, Sendable, Codable {
        /// A paragraph, wrapped at the paper's width.
        case text(String, style: Style)
        /// A left and a right text on one line.
        case row(left: String, right: String, style: Style)
        /// A line across the paper.
        case rule
        /// A QR code, at most 300 bytes.
        case qr(String)
        /// Empty lines, 1 to 20.
        case feed(Int)
    }

    public struct Style: Hashable, Sendable, Codable {
        public enum Alignment: String, Hashable, Sendable, Codable, CaseIterable { case left, centre, right }

        public let alignment: Alignment
        public let bold: Bool
        public let large: Bool

        public init(alignment: Alignment = .left, bold: Bool = false, large: Bool = false) {
            self.alignment = alignment
            self.bold = bold
            self.large = large
        }
    }
}
