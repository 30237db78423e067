internal import CCairo

/// Draws a sheet as it would look: one pixel a dot, on white paper with a margin.
public enum PaperPicture {
    /// White around the printable width. Symbols at its edge need it to be readable.
    static let margin = 40

    /// Writes the sheet as PNG.
    ///
    /// - Throws: what cairo says.
    public static func write(_ sheet: PaperSheet, to path: String) throws(PictureFailure) {
        let width = CInt(sheet.width + 2 * margin)
        let height = CInt(min(sheet.height + 2 * margin, maximumHeight))
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height) else {
            throw PictureFailure("no surface")
        }
        defer { cairo_surface_destroy(surface) }
        guard let context = cairo_create(surface) else { throw PictureFailure("no context") }
        defer { cairo_destroy(context) }
        let canvas = PaperCanvas(context)
        canvas.whiten()
        cairo_translate(context, Double(margin), Double(margin))
        for row in sheet.rows { canvas.draw(row) }
        cairo_surface_flush(surface)
        let status = cairo_surface_write_to_png(surface, path)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PictureFailure("\(path): \(String(cString: cairo_status_to_string(status)))")
        }
    }

    /// Cairo takes no higher pictures; this is four metres of paper.
    private static let maximumHeight = 32_000
}

/// Why there is no picture.
public struct PictureFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
