/// Why a document cannot become the bytes of a printer. Nothing has been sent then.
public enum EncodingError: Error, Sendable, Equatable {
    /// The profile itself is wrong; correct the configuration.
    case profile(PrinterProfile.Defect)
    /// The printer draws no QR codes and no ``QRRasterizer`` was given.
    case qrNeedsRasterizer
    /// The payload is more than any QR code of the wanted error correction holds.
    case qrPayloadTooLong(bytes: Int)
    /// The code with its quiet zone does not fit the paper. `module` is the edge of a module in dots that was tried.
    case qrTooWide(module: Int, dotsNeeded: Int, dotsAvailable: Int)
    /// The module size must be 1 to 16 dots.
    case qrModuleSize(Int)
    /// A QR payload without content.
    case qrEmpty
    /// The payload, or its length, would be obeyed as a real-time command (10h before 04h, 05h or 14h). Change the text.
    case qrHoldsRealTimeCommand
    /// Only printable ASCII (20h to 7Eh) can stand in a bar code.
    case barcodeCharacter(Character)
    /// The bar code is empty or does not fit the paper even at two dots per module.
    case barcodeLength(characters: Int, dotsNeeded: Int, dotsAvailable: Int)
    /// The picture is wider than the paper.
    case imageTooWide(dots: Int, available: Int)
    /// The document asks for a drawer pulse, but the profile has no drawer: an unconfigured printer is never pulsed.
    case drawerNotConfigured
    /// More than ``Encoder/longestReceipt`` or ``Encoder/longestPaperMillimetres``: no receipt.
    case receiptTooLong(bytes: Int, millimetres: Int)
}
