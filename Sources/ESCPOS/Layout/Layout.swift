/// Turns a document into lines of a given paper width.
///
/// Everything is measured in character cells of one font and padded with spaces. Within one font every character of a
/// single-byte code page takes exactly one cell, and characters the page lacks are replaced before anything is measured,
/// so the padding is exact. Absolute positions (ESC $) would need the head's motion units, which differ between makers and
/// memory switches, and could not be shown as plain text, which here is the same thing as the print.
///
/// Nothing is cut off: text wraps between words, words longer than a line are broken, a row whose columns do not fit side
/// by side is set one column below the other.
public struct Layout: Sendable, Hashable {
    /// Narrower paper cannot carry a receipt; smaller widths are taken as this one.
    public static let fewestColumns = 8

    /// Characters per line in font A.
    public let columns: Int
    /// Characters per line in font B.
    public let smallColumns: Int
    public let codePage: CodePage

    /// - Parameter smallColumns: `nil` takes four thirds of `columns`, the ratio of the two fonts.
    public init(columns: Int, smallColumns: Int? = nil, codePage: CodePage = .cp858) {
        self.columns = max(columns, Self.fewestColumns)
        self.smallColumns = max(smallColumns ?? columns * 4 / 3, Self.fewestColumns)
        self.codePage = codePage
    }

    /// The layout of a printer.
    public init(profile: PrinterProfile) {
        self.init(columns: profile.columns, smallColumns: profile.smallColumns, codePage: profile.codePage)
    }

    /// Lays a document out.
    public func lay(out document: ReceiptDocument) -> LaidOutReceipt {
        var compositor = Compositor(layout: self, blocks: document.blocks)
        for index in document.blocks.indices { compositor.addBlock(at: index) }
        return compositor.finish()
    }

    func columns(in font: Font) -> Int {
        switch font {
        case .a: columns
        case .b: smallColumns
        }
    }
}
