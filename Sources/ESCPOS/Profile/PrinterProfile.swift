/// What must be known about a printer to drive it, as data. Presets stand in ``presets``; every value can be changed by
/// configuration, because the same model differs by memory switch, paper width and maker.
public struct PrinterProfile: Sendable, Hashable {
    /// The name used in configuration.
    public var name: String
    /// Characters per line in font A.
    public var columns: Int
    /// Characters per line in font B.
    public var smallColumns: Int
    /// Printable dots per line.
    public var dots: Int
    /// Dots per millimetre of paper feed: 8 at 203 dpi, 7 at 180 dpi.
    public var dotsPerMillimetre: Int
    /// The one code page of a receipt.
    public var codePage: CodePage
    /// The maker's number of each code page it has (ESC t n).
    public var codePageNumbers: [CodePage: UInt8]
    /// Whether FS . is sent, which ends the double-byte mode some Chinese printers start in; in it two umlauts in a row
    /// print as one ideograph.
    public var leavesDoubleByteMode: Bool
    /// Whether the printer draws QR codes itself (GS ( k).
    public var hasNativeQR: Bool
    public var completion: CompletionProof
    public var status: StatusChannel
    /// `nil` when paper is torn by hand.
    public var cutter: Cutter?
    /// Lines fed where a cut is asked of a printer without cutter, so that the last line clears the tear bar.
    public var tearOffFeedLines: UInt8
    /// `nil` until configured: a printer nobody configured is never pulsed, its connector may carry other voltages
    /// (Star, 12 V models).
    public var drawer: DrawerConfiguration?
    /// Whether the printer obeys DLE DC4, the drawer pulse that it carries out at once, also without paper or with its cover
    /// open.
    public var hasRealTimePulse: Bool
    /// The slowest paper speed to expect, in millimetres per second; waits are computed from it.
    public var millimetresPerSecond: Int

    public init(
        name: String, columns: Int, smallColumns: Int, dots: Int, dotsPerMillimetre: Int = 8,
        codePage: CodePage = .cp858, codePageNumbers: [CodePage: UInt8] = PrinterProfile.epsonCodePageNumbers,
        leavesDoubleByteMode: Bool = false, hasNativeQR: Bool, completion: CompletionProof,
        status: StatusChannel = .automatic, cutter: Cutter?, tearOffFeedLines: UInt8 = 4,
        drawer: DrawerConfiguration? = nil, hasRealTimePulse: Bool = false, millimetresPerSecond: Int = 100
    ) {
        self.name = name
        self.columns = columns
        self.smallColumns = smallColumns
        self.dots = dots
        self.dotsPerMillimetre = dotsPerMillimetre
        self.codePage = codePage
        self.codePageNumbers = codePageNumbers
        self.leavesDoubleByteMode = leavesDoubleByteMode
        self.hasNativeQR = hasNativeQR
        self.completion = completion
        self.status = status
        self.cutter = cutter
        self.tearOffFeedLines = tearOffFeedLines
        self.drawer = drawer
        self.hasRealTimePulse = hasRealTimePulse
        self.millimetresPerSecond = millimetresPerSecond
    }

    /// Characters per line in a font.
    public func columns(in font: Font) -> Int {
        switch font {
        case .a: columns
        case .b: smallColumns
        }
    }
}
