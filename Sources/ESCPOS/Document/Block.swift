/// One part of a ``ReceiptDocument``. Every block starts and ends at the beginning of a line.
public enum Block: Sendable, Equatable {
    /// A paragraph. It wraps between words; a line feed inside the text starts a new line, an empty text is an empty line.
    case text(String, TextStyle = .plain)

    /// Cells side by side, for example a description and its amount. All cells of a row share one font, so that one
    /// grid of equal character cells aligns them.
    case columns([Column], font: Font = .a)

    /// Lines that were laid out with blanks for another width, as a card terminal does. Together they stand in the middle of the
    /// paper, and what stood below each other still does. On paper that is narrower than they are, a line gives up blanks
    /// first and wraps where that is not enough.
    case verbatim([VerbatimLine])

    /// A line across the whole paper made of one repeated character.
    case rule(Character = "-")

    /// A QR code of the text's UTF-8 bytes.
    case qr(String, QRStyle = .init())

    /// A one-dimensional bar code with its content printed below.
    case barcode(String, Symbology = .code128)

    /// A picture of black and white dots, for example the office's logo.
    case image(RasterImage, alignment: Alignment = .centre)

    /// Empty lines; a count below 1 feeds nothing.
    case feed(lines: Int)

    /// A cut across the paper behind everything printed so far.
    case cut(CutKind = .partial)

    /// A drawer kick queued behind everything printed so far. `nil` takes the pulse of the printer's profile.
    case drawerPulse(DrawerPulse? = nil)
}
