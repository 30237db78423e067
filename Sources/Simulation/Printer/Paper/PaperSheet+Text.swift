extension PaperSheet {
    /// What can be read on the sheet, one line a row. Columns keep their places, measured in characters of font A; symbols
    /// stand as `[QR: data]` and `[CODE128: data]`, pictures as `[Bild 384x120]`. Blank lines at both ends are left out.
    public var text: String {
        var text = rows.flatMap { lines(of: $0) }
        while text.last?.isEmpty ?? false { text.removeLast() }
        return text.drop(while: \.isEmpty).joined(separator: "\n")
    }

    private func lines(of row: PaperRow) -> [String] {
        switch row.content {
        case .glyphs(let glyphs): [Self.line(glyphs)]
        case .picture(let x, let bitmap): [Self.indent(x) + "[Bild \(bitmap.width)x\(bitmap.height)]"]
        case .qr(let x, let symbol): [Self.indent(x) + "[QR: \(symbol.text)]"]
        case .barcode(let x, let barcode): [Self.indent(x) + "[CODE128: \(barcode.text)]"]
        case .blank: [String](repeating: "", count: max(1, row.height / max(1, lineSpacing)))
        }
    }

    private static let columnWidth = 12

    private static func indent(_ x: Int) -> String { String(repeating: " ", count: x / columnWidth) }

    private static func line(_ glyphs: [Glyph]) -> String {
        var line = String.UnicodeScalarView()
        var end = 0
        for glyph in glyphs.sorted(by: { $0.x < $1.x }) {
            if glyph.x > end {
                let cell = glyph.look.isSmall ? 9 : columnWidth
                line.append(contentsOf: String(repeating: " ", count: (glyph.x - end) / cell).unicodeScalars)
            }
            line.append(glyph.scalar)
            end = max(end, glyph.x + glyph.width)
        }
        var text = String(line)
        while text.last == " " { text.removeLast() }
        return text
    }
}
