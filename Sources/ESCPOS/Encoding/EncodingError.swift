/// Why a document cannot become the bytes of a printer. Nothing has been sent then.
public enum EncodingError: Error, Sendable, Equatable {
    /// The profile knows no number for its own code page; add it to the profile.
    case codePageWithoutNumber(CodePage)
    /// The printer draws no QR codes and no ``QRRasterizer`` was given.
    case qrNeedsRasterizer
    /// The text does not fit a QR code of the wanted error correction, or the code does not fit the paper.
    case qrTooLarge(bytes: Int, dotsNeeded: Int?, dotsAvailable: Int)
    /// The module size must be 1 to 16 dots.
    case qrModuleSize(Int)
    /// The bytes hold a sequence that the printer would obey as a real-time command (10h before 04h, 05h or 14h).
    case realTimeCommand(in: String)
    /// Only ASCII can stand in a CODE128 bar code.
    case barcodeCharacter(Character)
    /// The bar code is empty, longer than one command, or does not fit the paper at two dots per module.
    case barcodeLength(symbols: Int, dotsNeeded: Int, dotsAvailable: Int)
    /// The picture is wider than the paper.
    case imageTooWide(dots: Int, available: Int)
    /// The document asks for a drawer pulse, but the profile has no drawer: an unconfigured printer is never pulsed.
    case drawerNotConfigured
    /// Fewer than 8 characters per line cannot carry a receipt.
    case paperTooNarrow(columns: Int)
}
