/// One command of the ESC/POS language, as the printer's manual names it.
enum PrinterCommand: Hashable, Sendable {
    case text([UInt8])
    case lineFeed
    case tab
    case initialise
    case codeTable(UInt8)
    case nationalSet(UInt8)
    /// FS ( C function 48.
    case unicode(Bool)
    /// FS & and FS .
    case doubleByte(Bool)
    case printMode(UInt8)
    case size(width: Int, height: Int)
    case bold(Bool)
    case underline(UInt8)
    case inverse(Bool)
    case font(UInt8)
    case justify(UInt8)
    /// nil: back to the default.
    case lineSpacing(Int?)
    case characterSpacing(Int)
    case absolutePosition(Int)
    case relativePosition(Int)
    case tabStops([Int])
    case leftMargin(Int)
    case areaWidth(Int)
    case feedLines(Int)
    case feedDots(Int)
    case cut(isPartial: Bool, feed: Int?)
    case symbol(SymbolCommand)
    case device(DeviceCommand)
    /// A real-time command met again in the buffer. It was obeyed when it arrived.
    case passedRealTime
    /// Known and without effect on this paper.
    case ignored(String)
    case unknown([UInt8])
}

/// Pictures, QR codes and bar codes.
enum SymbolCommand: Hashable, Sendable {
    case bitmap(Bitmap)
    case storeGraphics(Bitmap)
    case printGraphics
    case qrModule(Int)
    case qrLevel(UInt8)
    case qrStore([UInt8])
    case qrPrint
    case barcodeHeight(Int)
    case barcodeWidth(Int)
    case barcodeText(UInt8)
    case barcode(system: UInt8, data: [UInt8])
}

/// What concerns drawer and status, not the paper.
enum DeviceCommand: Hashable, Sendable {
    /// ESC p: milliseconds on and off.
    case pulse(pin: UInt8, on: Int, off: Int)
    /// GS r n.
    case sendStatus(UInt8)
    /// GS a n.
    case automaticStatus(UInt8)
    /// GS I n.
    case identify(UInt8)
    /// GS ( H function 48.
    case sendProcessID([UInt8])
    /// GS ( D: which real-time command is obeyed.
    case realTimePermission([RealTimePermission])
}

struct RealTimePermission: Hashable, Sendable {
    var function: UInt8
    var isEnabled: Bool
}

/// Dots in rows, the highest bit leftmost, 1 black.
public struct Bitmap: Hashable, Sendable {
    /// Whole bytes per row.
    public var rowBytes: Int
    public var rows: Int
    public var bytes: [UInt8]
    /// How often each dot is printed across and down.
    public var scaleX = 1
    public var scaleY = 1

    var width: Int { rowBytes * 8 * scaleX }
    var height: Int { rows * scaleY }

    /// Whether the dot is black; outside it is white.
    func isBlack(_ x: Int, _ y: Int) -> Bool {
        guard x >= 0, y >= 0, x / 8 < rowBytes, y < rows else { return false }
        let index = y * rowBytes + x / 8
        return index < bytes.count && bytes[index] & (0x80 >> UInt8(x % 8)) != 0
    }
}
