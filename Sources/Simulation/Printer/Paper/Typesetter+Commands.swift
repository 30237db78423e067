extension Typesetter {
    /// Carries out what concerns the paper. A cut gives the sheet.
    mutating func perform(_ command: PrinterCommand) -> PaperSheet? {
        switch command {
        case .text(let bytes): set(bytes)
        case .lineFeed: endLine()
        case .tab: tab()
        case .initialise: reset()
        case .codeTable(let number): selectTable(number)
        case .nationalSet(let number): selectNationalSet(number)
        case .unicode(let isOn): table.isUnicode = isOn && settings.knowsUnicode
        case .doubleByte(let isOn): table.isDoubleByte = isOn
        case .printMode(let mode): setMode(mode)
        case .size(let width, let height):
            style.look.widthFactor = width
            style.look.heightFactor = height
        case .bold(let isOn): style.look.isBold = isOn
        case .underline(let dots): style.look.underline = Int(min(dots, 2))
        case .inverse(let isOn): style.look.isInverse = isOn
        case .font(let number): style.look.isSmall = number == 1
        case .justify(let number): justify(number)
        case .lineSpacing(let dots): style.lineSpacing = dots ?? PrintStyle.lineSpacing
        case .characterSpacing(let dots): style.characterSpacing = dots
        case .absolutePosition(let dots): moveCursor(to: dots)
        case .relativePosition(let dots): moveCursor(to: cursor + dots)
        case .tabStops(let columns): style.tabStops = columns
        case .leftMargin(let dots): setMargin(dots)
        case .areaWidth(let dots): setWidth(dots)
        case .feedLines(let lines): feedLines(lines)
        case .feedDots(let dots): feed(dots: dots)
        case .cut(let isPartial, let extra): return cut(isPartial: isPartial, feed: extra)
        case .symbol(let symbol): perform(symbol)
        case .device, .passedRealTime, .ignored: break
        case .unknown(let bytes): complain("unknown command \(hex(bytes))")
        }
        return nil
    }

    private mutating func tab() {
        let column = style.look.cellWidth
        guard let stop = style.tabStops.first(where: { $0 * column > cursor }) else { return }
        moveCursor(to: stop * column)
    }

    private mutating func selectTable(_ number: UInt8) {
        table.page = settings.codeTables[number]
        if table.page == nil { complain("code table \(number) is not in this printer") }
    }

    private mutating func selectNationalSet(_ number: UInt8) {
        table.isGerman = number == 2
        if number != 0, number != 2 { complain("national set \(number) is not simulated") }
    }

    private mutating func setMode(_ mode: UInt8) {
        style.look.isSmall = mode & 0x01 != 0
        style.look.isBold = mode & 0x08 != 0
        style.look.heightFactor = mode & 0x10 != 0 ? 2 : 1
        style.look.widthFactor = mode & 0x20 != 0 ? 2 : 1
        style.look.underline = mode & 0x80 != 0 ? 1 : 0
    }

    /// Only at the start of a line.
    private mutating func justify(_ number: UInt8) {
        guard glyphs.isEmpty else { return complain("justification within a line is ignored") }
        style.justification = PrintStyle.Justification(rawValue: number) ?? style.justification
    }

    private mutating func setMargin(_ dots: Int) {
        guard glyphs.isEmpty else { return complain("left margin within a line is ignored") }
        style.leftMargin = min(dots, settings.paper.dots - style.look.cellWidth)
        style.areaWidth = min(style.areaWidth, settings.paper.dots - style.leftMargin)
    }

    private mutating func setWidth(_ dots: Int) {
        guard glyphs.isEmpty else { return complain("print area within a line is ignored") }
        style.areaWidth = max(style.look.cellWidth, min(dots, settings.paper.dots - style.leftMargin))
    }

    /// Positions outside the print area are ignored.
    private mutating func moveCursor(to dots: Int) {
        guard (0...style.areaWidth).contains(dots) else {
            return complain("position \(dots) is outside the print area")
        }
        cursor = dots
    }

    private mutating func feedLines(_ lines: Int) {
        for _ in 0..<lines { endLine() }
        if lines == 0 { finishLine() }
    }

    private mutating func cut(isPartial: Bool, feed extra: Int?) -> PaperSheet? {
        if !glyphs.isEmpty {
            complain("a cut within a line")
            endLine()
        }
        guard settings.hasCutter else {
            complain("a cut, but this printer has no cutter")
            return nil
        }
        if let extra { feed(dots: settings.knifeDistance + extra) }
        return roll.cut(isPartial ? .partialCut : .fullCut)
    }
}
