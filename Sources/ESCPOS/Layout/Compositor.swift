/// Sets a document line by line. It keeps its buffers from block to block, because receipts are many and small.
struct Compositor {
    let layout: Layout
    var receipt: LaidOutReceipt
    var converter: TextConverter
    var breaker: LineBreaker
    /// The converted text of the block being set.
    var text: [UInt8] = []
    /// Where the line being set starts in the receipt's cells and runs.
    private var lineStart = 0
    private var firstRun = 0

    /// What is printed of a converted text and how.
    struct Strip {
        var piece: LineBreaker.Piece
        var emphasis: Emphasis

        /// Cells of normal width.
        var width: Int { emphasis.contains(.doubleWidth) ? piece.width * 2 : piece.width }
    }

    init(layout: Layout) {
        self.layout = layout
        receipt = LaidOutReceipt(codePage: layout.codePage, columns: layout.columns)
        converter = TextConverter(codePage: layout.codePage)
        breaker = LineBreaker(table: converter.table)
        receipt.cells.reserveCapacity(2_048)
    }

    mutating func add(_ block: Block) {
        switch block {
        case .text(let string, let style):
            text.removeAll(keepingCapacity: true)
            let hasMarks = converter.append(string, to: &text)
            addParagraph(in: 0..<text.count, hasMarks: hasMarks, style: style)
        case .columns(let columns, let font):
            addRow(columns, font: font)
        case .rule(let character):
            addRule(character)
        case .qr, .barcode, .image, .feed, .cut, .drawerPulse:
            receipt.elements.append(.block(block))
        }
    }

    consuming func finish() -> LaidOutReceipt {
        receipt.substitutions = converter.substitutions
        return receipt
    }

    /// Sets a part of ``text`` as a paragraph over the whole width.
    mutating func addParagraph(in range: Range<Int>, hasMarks: Bool, style: TextStyle) {
        let width = layout.columns(in: style.font)
        breaker.removeAll()
        breaker.wrap(text, in: range, hasMarks: hasMarks, width: Self.cells(width, style.emphasis))
        for index in breaker.pieces.indices {
            let strip = Strip(piece: breaker.pieces[index], emphasis: style.emphasis)
            beginLine()
            add(strip, alignment: style.alignment, in: width)
            endLine(font: style.font)
        }
    }

    private mutating func addRule(_ character: Character) {
        text.removeAll(keepingCapacity: true)
        _ = converter.append(String(character), to: &text)
        text.removeAll { $0 < 0x20 }
        if text.isEmpty { text.append(0x2D) }
        beginLine()
        for column in 0..<layout.columns { receipt.cells.append(text[column % text.count]) }
        endRun([])
        endLine(font: .a)
    }

    /// How many characters fit into a number of cells.
    static func cells(_ width: Int, _ emphasis: Emphasis) -> Int {
        max(emphasis.contains(.doubleWidth) ? width / 2 : width, 1)
    }

    mutating func beginLine() {
        lineStart = receipt.cells.count
        firstRun = receipt.runs.count
    }

    mutating func endLine(font: Font) {
        receipt.elements.append(.line(.init(start: lineStart, runs: firstRun..<receipt.runs.count, font: font)))
    }

    /// Adds a strip at its place within a number of cells. Blanks before it are never emphasised.
    /// - Returns: the blank cells left behind it.
    @discardableResult
    mutating func add(_ strip: Strip, alignment: Alignment, in width: Int) -> Int {
        let spare = max(width - strip.width, 0)
        let before =
            switch alignment {
            case .left: 0
            case .centre: spare / 2
            case .right: spare
            }
        addBlanks(before)
        for position in strip.piece.range {
            let cell = text[position]
            if cell >= 0x20 {
                receipt.cells.append(cell)
            } else if cell == LayoutMark.noBreakSpace {
                receipt.cells.append(0x20)
            }
        }
        if strip.piece.hyphen { receipt.cells.append(0x2D) }
        endRun(strip.emphasis)
        return spare - before
    }

    mutating func addBlanks(_ count: Int) {
        guard count > 0 else { return }
        for _ in 0..<count { receipt.cells.append(0x20) }
        endRun([])
    }

    /// Closes the cells added since the last run, joining them with it when they look the same.
    private mutating func endRun(_ emphasis: Emphasis) {
        let end = receipt.cells.count
        let last = receipt.runs.count - 1
        let start = last >= firstRun ? receipt.runs[last].end : lineStart
        guard end > start else { return }
        if last >= firstRun, receipt.runs[last].emphasis == emphasis {
            receipt.runs[last].end = end
        } else {
            receipt.runs.append(.init(end: end, emphasis: emphasis))
        }
    }
}
