/// Sets a document line by line. It keeps its buffers from block to block, because receipts are many and small.
struct Compositor {
    let layout: Layout
    var receipt: LaidOutReceipt
    var converter: TextConverter
    var breaker: LineBreaker
    /// See ``takeText()``.
    private var converted: [UInt8] = []
    /// The columns of the row set last, kept for its memory.
    var row: [RowCell] = []
    /// Where the line being set starts in the receipt's cells and runs.
    private var lineStart = 0
    private var firstRun = 0

    /// What is printed of a converted text and how.
    struct Strip {
        var piece: LineBreaker.Piece
        var hasMarks: Bool
        var emphasis: Emphasis

        /// Cells of normal width.
        var width: Int { emphasis.contains(.doubleWidth) ? piece.width * 2 : piece.width }
    }

    init(layout: Layout, blocks: [Block]) {
        self.layout = layout
        receipt = LaidOutReceipt(codePage: layout.codePage, columns: layout.columns, blocks: blocks)
        converter = TextConverter(codePage: layout.codePage)
        breaker = LineBreaker(table: converter.table)
        converted.reserveCapacity(2_048)
        row.reserveCapacity(4)
    }

    mutating func addBlock(at index: Int) {
        switch receipt.blocks[index] {
        case .text(let string, let style):
            var text = takeText()
            let start = text.count
            let hasMarks = converter.append(string, to: &text)
            addParagraph(text, in: start..<text.count, hasMarks: hasMarks, style: style)
            giveBack(&text)
        case .columns(let columns, let font):
            addRow(columns, font: font)
        case .verbatim(let lines):
            addVerbatim(lines)
        case .rule(let character):
            addRule(character)
        case .qr, .barcode, .image, .feed, .cut, .drawerPulse:
            receipt.elements.append(.block(index))
        }
    }

    mutating func finish() -> LaidOutReceipt {
        receipt.substitutions = converter.substitutions
        return receipt
    }

    /// The converted text of all blocks so far, to append the next to. It is taken out while it is in use, so that reading
    /// it while the receipt grows needs no count of references.
    mutating func takeText() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &converted)
        return taken
    }

    mutating func giveBack(_ text: inout [UInt8]) { swap(&text, &converted) }

    /// Sets a part of a converted text as a paragraph over the whole width.
    mutating func addParagraph(_ text: [UInt8], in range: Range<Int>, hasMarks: Bool, style: TextStyle) {
        let width = layout.columns(in: style.font)
        let first = breaker.pieces.count
        breaker.wrap(text, in: range, hasMarks: hasMarks, width: Self.cells(width, style.emphasis))
        for index in first..<breaker.pieces.count {
            let strip = Strip(piece: breaker.pieces[index], hasMarks: hasMarks, emphasis: style.emphasis)
            beginLine()
            add(strip, of: text, alignment: style.alignment, in: width)
            endLine(font: style.font)
        }
    }

    private mutating func addRule(_ character: Character) {
        beginLine()
        if character == "-" {
            receipt.cells.append(repeating: 0x2D, count: layout.columns)
        } else {
            let pattern = rulePattern(character)
            for column in 0..<layout.columns { receipt.cells.append(pattern[column % pattern.count]) }
        }
        endRun([])
        endLine(font: .a)
    }

    /// The cells a rule repeats; a character that prints as nothing makes a rule of hyphens.
    private mutating func rulePattern(_ character: Character) -> [UInt8] {
        var pattern: [UInt8] = []
        _ = converter.append(String(character), to: &pattern)
        pattern.removeAll { $0 < 0x20 }
        return pattern.isEmpty ? [0x2D] : pattern
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
        receipt.cells.append(LayoutMark.lineFeed)
        let runs = firstRun..<receipt.runs.count
        receipt.elements.append(.line(.init(start: lineStart, end: receipt.cells.count, runs: runs, font: font)))
    }

    /// Adds a strip at its place within a number of cells. Blanks before it are never emphasised.
    /// - Returns: the blank cells left behind it.
    @discardableResult
    mutating func add(_ strip: Strip, of text: [UInt8], alignment: Alignment, in width: Int) -> Int {
        let spare = max(width - strip.width, 0)
        let before =
            switch alignment {
            case .left: 0
            case .centre: spare / 2
            case .right: spare
            }
        addBlanks(before)
        if strip.hasMarks {
            for cell in text[strip.piece.range] where cell >= 0x20 || cell == LayoutMark.noBreakSpace {
                receipt.cells.append(max(cell, 0x20))
            }
        } else {
            receipt.cells.append(copying: text.span.extracting(strip.piece.range))
        }
        if strip.piece.hyphen { receipt.cells.append(0x2D) }
        endRun(strip.emphasis)
        return spare - before
    }

    mutating func addBlanks(_ count: Int) {
        guard count > 0 else { return }
        receipt.cells.append(repeating: 0x20, count: count)
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
