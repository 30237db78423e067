/// Turns commands into rows on paper: the printing half of the printer, without line, status and drawer.
struct Typesetter: Hashable, Sendable {
    let settings: PrinterSettings
    var roll: PaperRoll
    var style: PrintStyle
    var table = CharacterTable()
    /// The line being set.
    var glyphs: [Glyph] = []
    /// Dots from the left margin.
    var cursor = 0
    var storedGraphics: Bitmap?
    var qr = QRSettings()
    var barcode = BarcodeSettings()
    /// What no printer could make sense of, oldest first; for people who write drivers.
    private(set) var complaints: [String] = []

    /// More complaints say nothing new.
    static let maximumComplaints = 100

    init(_ settings: PrinterSettings) {
        self.settings = settings
        roll = PaperRoll(
            width: settings.paper.dots, knifeDistance: settings.knifeDistance, lineSpacing: PrintStyle.lineSpacing)
        style = PrintStyle(areaWidth: settings.paper.dots)
        table.isDoubleByte = settings.startsInDoubleByteMode
    }

    /// ESC @: settings and the unprinted line are gone, the paper stays.
    mutating func reset() {
        style = PrintStyle(areaWidth: settings.paper.dots)
        table = CharacterTable()
        table.isDoubleByte = settings.startsInDoubleByteMode
        glyphs = []
        cursor = 0
        storedGraphics = nil
        qr = QRSettings()
        barcode = BarcodeSettings()
    }

    mutating func complain(_ text: String) {
        if complaints.count < Self.maximumComplaints { complaints.append(text) }
    }

    mutating func set(_ bytes: [UInt8]) {
        for scalar in table.scalars(bytes) {
            let width = style.look.cellWidth + style.characterSpacing * style.look.widthFactor
            if cursor + style.look.cellWidth > style.areaWidth { endLine() }
            glyphs.append(
                Glyph(scalar: scalar, x: cursor, width: width, height: style.look.cellHeight, look: style.look))
            cursor += width
        }
    }

    /// LF: prints the line and feeds.
    mutating func endLine() {
        let height = max(style.lineSpacing, glyphs.map(\.height).max() ?? 0)
        printLine(height: height)
    }

    /// Prints what is set, if anything, before something that needs a line of its own.
    mutating func finishLine() {
        guard !glyphs.isEmpty else { return }
        endLine()
    }

    /// Prints what is set and moves the paper by that many dots altogether.
    mutating func feed(dots: Int) {
        guard glyphs.isEmpty else {
            printLine(height: max(dots, glyphs.map(\.height).max() ?? 0))
            return
        }
        guard dots > 0 else { return }
        roll.add(.blank, height: dots)
    }

    private mutating func printLine(height: Int) {
        defer {
            glyphs = []
            cursor = 0
        }
        guard !glyphs.isEmpty else {
            roll.add(.blank, height: height)
            return
        }
        let used = glyphs.map { $0.x + $0.width }.max() ?? 0
        let shift = style.leftMargin + style.justification.shift(used, in: style.areaWidth)
        let placed = glyphs.map { glyph in
            var glyph = glyph
            glyph.x += shift
            return glyph
        }
        roll.add(.glyphs(placed), height: height)
    }

    /// Where something as wide as this begins.
    func left(of width: Int) -> Int {
        style.leftMargin + style.justification.shift(width, in: style.areaWidth)
    }
}

/// What the commands for symbols have set.
struct QRSettings: Hashable, Sendable {
    var moduleSize = 3
    var level: UInt8 = 0
    var data: [UInt8] = []
}

struct BarcodeSettings: Hashable, Sendable {
    var height = 162
    var moduleWidth = 3
    /// 0 none, 1 above, 2 below, 3 both.
    var textPlace: UInt8 = 0
}
