/// The paper between head and knife, and what is printed on it.
struct PaperRoll: Hashable, Sendable {
    /// Rows that are not cut off are kept; beyond this the oldest are torn off, as paper on the floor would be.
    static let maximumRows = 20_000

    let width: Int
    /// Dots from the head to the knife: what was printed last still lies in front of the knife.
    let knifeDistance: Int
    let lineSpacing: Int
    private(set) var rows: [PaperRow] = []
    /// Dots of paper from the last cut to the head.
    private(set) var position: Int
    /// All rows and all dots this roll has ever printed.
    private(set) var printedRows = 0
    private(set) var printedDots = 0

    init(width: Int, knifeDistance: Int, lineSpacing: Int) {
        self.width = width
        self.knifeDistance = knifeDistance
        self.lineSpacing = lineSpacing
        position = knifeDistance
    }

    var isClean: Bool { rows.allSatisfy { $0.content == .blank } }

    mutating func add(_ content: PaperRow.Content, height: Int) {
        if rows.count >= Self.maximumRows { rows.removeFirst(Self.maximumRows / 2) }
        rows.append(PaperRow(y: position, height: height, content: content))
        position += height
        printedRows += 1
        printedDots += height
    }

    /// Cuts at the knife. Rows that have not passed it stay on the roll.
    mutating func cut(_ end: PaperSheet.End) -> PaperSheet { separate(at: position - knifeDistance, end) }

    /// Tears everything off by hand.
    mutating func tear() -> PaperSheet {
        defer { position = knifeDistance }
        return separate(at: position, .torn)
    }

    private mutating func separate(at edge: Int, _ end: PaperSheet.End) -> PaperSheet {
        var defects: [String] = []
        for row in rows where row.y < edge && row.y + row.inkHeight > edge {
            defects.append("the knife went through a line")
        }
        let passed = rows.filter { $0.y + $0.inkHeight / 2 < edge }
        rows = rows.filter { $0.y + $0.inkHeight / 2 >= edge }.map { row in
            var row = row
            row.y = max(0, row.y - edge)
            return row
        }
        if rows.contains(where: { $0.content != .blank }) { defects.append("printed lines were left behind the knife") }
        position -= edge
        return PaperSheet(
            width: width, height: max(edge, 1), rows: passed, end: end, defects: defects, lineSpacing: lineSpacing)
    }
}

extension PaperRow {
    /// Dots of it that are inked.
    var inkHeight: Int {
        switch content {
        case .glyphs(let glyphs): glyphs.map(\.height).max() ?? 0
        case .picture(_, let bitmap): bitmap.height
        case .qr(_, let symbol): symbol.height
        case .barcode(_, let barcode): barcode.height
        case .blank: 0
        }
    }
}
