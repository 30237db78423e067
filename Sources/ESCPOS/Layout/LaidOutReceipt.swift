/// A document as lines of a given width in one code page: what will stand on the paper.
public struct LaidOutReceipt: Sendable, Equatable {
    /// Cells that look the same, up to the next run of the line.
    struct Run: Sendable, Equatable {
        /// Where the run ends in ``LaidOutReceipt/cells``.
        var end: Int
        var emphasis: Emphasis
    }

    /// One line of text. It is empty when it has no runs.
    struct Line: Sendable, Equatable {
        /// Where the line starts in ``LaidOutReceipt/cells``.
        var start: Int
        /// Where it ends, behind its line feed.
        var end: Int
        /// Its runs in ``LaidOutReceipt/runs``.
        var runs: Range<Int>
        var font: Font
    }

    enum Element: Sendable, Equatable {
        case line(Line)
        /// A block that is no text: its place in ``LaidOutReceipt/blocks``.
        case block(Int)
    }

    public let codePage: CodePage
    /// Characters per line in font A.
    public let columns: Int
    /// The characters the code page lacks and what stands in their place.
    public internal(set) var substitutions: [Substitution] = []
    /// The bytes of all lines one after the other, each line ended by a line feed. Every other byte is printable: 20h to
    /// 7Eh or 80h to FFh.
    var cells: [UInt8] = []
    var runs: [Run] = []
    /// The blocks of the document.
    let blocks: [Block]
    var elements: [Element] = []

    init(codePage: CodePage, columns: Int, blocks: [Block]) {
        self.codePage = codePage
        self.columns = columns
        self.blocks = blocks
        cells.reserveCapacity(2_048)
        runs.reserveCapacity(2 * blocks.count)
        elements.reserveCapacity(2 * blocks.count)
    }
}
