internal import CCairo

/// The strokes a sheet is drawn with.
struct PaperCanvas {
    private let context: OpaquePointer
    /// A cell of the drawing font at size 1.
    private let advance: Double

    init(_ context: OpaquePointer) {
        self.context = context
        cairo_select_font_face(context, Self.font, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
        cairo_set_font_size(context, 100)
        var extents = cairo_text_extents_t()
        cairo_text_extents(context, "M", &extents)
        advance = extents.x_advance > 0 ? extents.x_advance / 100 : 0.6
    }

    private static let font = "DejaVu Sans Mono"
    /// Where the baseline lies within a cell, from its top.
    private static let baseline = 0.79

    func whiten() {
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
    }

    func draw(_ row: PaperRow) {
        let top = Double(row.y)
        switch row.content {
        case .glyphs(let glyphs):
            // Characters of different heights stand on one line.
            let tallest = glyphs.map(\.height).max() ?? 0
            for glyph in glyphs { draw(glyph, top: top + Double(tallest - glyph.height)) }
        case .picture(let x, let bitmap): draw(bitmap, x: Double(x), top: top)
        case .qr(let x, let symbol): draw(symbol, x: Double(x), top: top)
        case .barcode(let x, let barcode): draw(barcode, x: Double(x), top: top)
        case .blank: break
        }
    }

    private func black() { cairo_set_source_rgb(context, 0, 0, 0) }

    private func fill(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
    }

    private func draw(_ glyph: Glyph, top: Double) {
        let x = Double(glyph.x)
        let width = Double(glyph.width)
        let height = Double(glyph.height)
        black()
        if glyph.look.isInverse {
            fill(x, top, width, height)
            cairo_set_source_rgb(context, 1, 1, 1)
        }
        if glyph.scalar == CharacterTable.box {
            cairo_rectangle(context, x + 2, top + 3, width - 4, height - 6)
            cairo_set_line_width(context, 2)
            cairo_stroke(context)
        } else if glyph.scalar != " " {
            write(glyph, x: x, top: top)
        }
        if glyph.look.underline > 0 {
            fill(x, top + height - Double(glyph.look.underline), width, Double(glyph.look.underline))
        }
    }

    /// Stretches the drawing font to the printer's cell.
    private func write(_ glyph: Glyph, x: Double, top: Double) {
        let weight = glyph.look.isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL
        cairo_select_font_face(context, Self.font, CAIRO_FONT_SLANT_NORMAL, weight)
        let size = Double(glyph.height) * 0.82
        cairo_save(context)
        cairo_translate(context, x, top + Double(glyph.height) * Self.baseline)
        cairo_scale(context, Double(glyph.look.cellWidth) / (advance * size), 1)
        cairo_set_font_size(context, size)
        cairo_move_to(context, 0, 0)
        cairo_show_text(context, String(glyph.scalar))
        cairo_restore(context)
    }

    private func draw(_ bitmap: Bitmap, x: Double, top: Double) {
        black()
        let wide = Double(bitmap.scaleX)
        let high = Double(bitmap.scaleY)
        for row in 0..<bitmap.rows {
            for column in 0..<bitmap.rowBytes * 8 where bitmap.isBlack(column, row) {
                cairo_rectangle(context, x + Double(column) * wide, top + Double(row) * high, wide, high)
            }
            cairo_fill(context)
        }
    }

    private func draw(_ symbol: QRSymbol, x: Double, top: Double) {
        black()
        let size = Double(symbol.moduleSize)
        for row in 0..<symbol.modules {
            for column in 0..<symbol.modules where symbol.isDark(column: column, row: row) {
                cairo_rectangle(context, x + Double(column) * size, top + Double(row) * size, size, size)
            }
        }
        cairo_fill(context)
    }

    private func draw(_ barcode: Barcode, x: Double, top: Double) {
        black()
        var left = x
        for (index, modules) in barcode.widths.enumerated() {
            let width = Double(modules * barcode.moduleWidth)
            if index.isMultiple(of: 2) { fill(left, top, width, Double(barcode.height)) }
            left += width
        }
        guard barcode.hasText else { return }
        let cell = GlyphLook().cellWidth
        let indent = max(0, (barcode.width - barcode.text.unicodeScalars.count * cell) / 2)
        for (index, scalar) in barcode.text.unicodeScalars.enumerated() {
            let glyph = Glyph(
                scalar: scalar, x: Int(x) + indent + index * cell, width: cell, height: GlyphLook().cellHeight,
                look: GlyphLook())
            draw(glyph, top: top + Double(barcode.height) + 3)
        }
    }
}
