/// The bytes of one receipt in the making.
struct ReceiptEncoding {
    /// The line spacing a printer starts with, in dots (TM-T20II guide).
    static let lineDots = 30
    /// A line with characters of double height.
    static let tallLineDots = 48
    /// From the print head to the knife or the tear bar, about 15 mm, and the margin behind it.
    static let cutMillimetres = 20

    let profile: PrinterProfile
    let rasterizer: (any QRRasterizer)?
    let receipt: LaidOutReceipt
    var writer = CommandWriter()
    /// The height of what has been printed.
    var paperDots = 0
    private var cuts = 0
    private var printMode: UInt8 = 0
    private var isInverse = false
    /// How many cells of the receipt have been written, and where the last line added ends.
    private var copied = 0
    private var end = 0

    init(_ receipt: LaidOutReceipt, profile: PrinterProfile, rasterizer: (any QRRasterizer)?) {
        self.receipt = receipt
        self.profile = profile
        self.rasterizer = rasterizer
    }

    /// Adds the whole receipt.
    mutating func addAll() throws(EncodingError) {
        addPreamble()
        for index in receipt.elements.indices {
            switch receipt.elements[index] {
            case .line(let line): add(line)
            case .block(let index): try add(receipt.blocks[index])
            }
        }
        copyCells(upTo: end)
    }

    var paperMillimetres: Int {
        (paperDots + profile.dotsPerMillimetre - 1) / profile.dotsPerMillimetre + cuts * Self.cutMillimetres
    }

    private mutating func addPreamble() {
        writer.initialise()
        if profile.status == .automatic { writer.reportStatusAutomatically() }
        if profile.leavesDoubleByteMode { writer.leaveDoubleByteMode() }
        writer.selectASCII()
        if let number = profile.codePageNumbers[profile.codePage] { writer.selectCodePage(number) }
    }

    /// Adds a line. Lines that look the same are copied together, when something else follows them.
    private mutating func add(_ line: LaidOutReceipt.Line) {
        var isTall = false
        var start = line.start
        for index in line.runs {
            let run = receipt.runs[index]
            select(run.emphasis, font: line.font, at: start)
            isTall = isTall || run.emphasis.contains(.doubleHeight)
            start = run.end
        }
        end = line.end
        paperDots += isTall ? Self.tallLineDots : Self.lineDots
    }

    /// Writes the lines added so far, up to a cell.
    private mutating func copyCells(upTo position: Int) {
        guard position > copied else { return }
        writer.text(receipt.cells[copied..<position])
        copied = position
    }

    private mutating func select(_ emphasis: Emphasis, font: Font, at position: Int) {
        var mode: UInt8 = font == .b ? 0x01 : 0x00
        if emphasis.contains(.bold) { mode |= 0x08 }
        if emphasis.contains(.doubleHeight) { mode |= 0x10 }
        if emphasis.contains(.doubleWidth) { mode |= 0x20 }
        if emphasis.contains(.underline) { mode |= 0x80 }
        if mode != printMode {
            copyCells(upTo: position)
            writer.printMode(mode)
            printMode = mode
        }
        if emphasis.contains(.inverse) != isInverse {
            copyCells(upTo: position)
            isInverse.toggle()
            writer.inverse(isInverse)
        }
    }

    private mutating func add(_ block: Block) throws(EncodingError) {
        copyCells(upTo: end)
        switch block {
        case .qr(let payload, let style): try addQR(Array(payload.utf8), style)
        case .barcode(let content, .code128): try addCode128(content)
        case .image(let image, let alignment): try addImage(image, alignment)
        case .feed(let lines): addFeed(lines)
        case .cut(let kind): addCut(kind)
        case .drawerPulse(let pulse):
            guard let drawer = profile.drawer else { throw .drawerNotConfigured }
            writer.pulse(pulse ?? drawer.pulse)
        case .text, .columns, .verbatim, .rule: break
        }
    }

    private mutating func addFeed(_ lines: Int) {
        // No more than the longest receipt is worth writing down; the encoder refuses it then.
        var left = min(lines, Encoder.longestPaperMillimetres * profile.dotsPerMillimetre / Self.lineDots + 1)
        paperDots += max(left, 0) * Self.lineDots
        while left > 0 {
            let step = min(left, 255)
            writer.feed(lines: UInt8(step))
            left -= step
        }
    }

    private mutating func addCut(_ wanted: CutKind) {
        cuts += 1
        guard let cutter = profile.cutter else {
            if profile.tearOffFeedLines > 0 { writer.feed(lines: profile.tearOffFeedLines) }
            return
        }
        let kind = cutter.onlyKind ?? wanted
        switch cutter.feed {
        case .byPrinter(let extraUnits):
            writer.feedAndCut(kind, extraUnits: extraUnits)
        case .byLines(let lines):
            if lines > 0 { writer.feed(lines: lines) }
            writer.cut(kind)
        }
    }
}
