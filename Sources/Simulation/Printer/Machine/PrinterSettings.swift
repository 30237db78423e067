/// What kind of printer this is.
public struct PrinterSettings: Hashable, Sendable {
    /// Printable width.
    public enum Paper: Int, Hashable, Sendable, CaseIterable {
        /// 58 mm, 203 dpi.
        case columns32 = 32
        /// 80 mm, 180 dpi.
        case columns42 = 42
        /// 80 mm, 203 dpi.
        case columns48 = 48

        public var dots: Int {
            switch self {
            case .columns32: 384
            case .columns42: 512
            case .columns48: 576
            }
        }
    }

    /// How the printer answers questions.
    public enum Answers: String, Hashable, Sendable, CaseIterable {
        /// All, with GS ( H as Epson defines it.
        case epson
        /// All but GS ( H, as most clones.
        case clone
        /// None: cable without return line, or a print server that keeps answers to itself.
        case silent
    }

    /// The sense line of the drawer connector.
    public enum DrawerSense: String, Hashable, Sendable, CaseIterable {
        case openIsHigh = "open-high"
        case openIsLow = "open-low"
        /// Nothing connected: always low.
        case none
    }

    public var paper = Paper.columns48
    public var answers = Answers.epson
    public var drawerSense = DrawerSense.openIsHigh
    /// ESC t numbers; Epson's as default.
    public var codeTables: [UInt8: PrinterCodePage] = [0: .cp437, 2: .cp850, 16: .wpc1252, 19: .cp858]
    /// As many clones do: text beyond ASCII is Chinese until FS . is sent.
    public var startsInDoubleByteMode = false
    public var hasCutter = true
    public var knowsQR = true
    public var knowsUnicode = true
    /// Dots from head to knife: 13 mm.
    public var knifeDistance = 104
    /// Paper speed in mm/s; 0 prints without taking time.
    public var speed = 200
    /// Bits per second of a serial line; 0 takes bytes as fast as they come.
    public var baud = 0
    /// Bytes that are held while the printer cannot print. Beyond that it stops reading.
    public var bufferBytes = 65_536
    /// Says nothing at all while the cover is open, as some printers do.
    public var isMuteWithOpenCover = false
    /// GS a as after power-on: 0, or 2 by memory switch.
    public var automaticStatusAtPowerOn: UInt8 = 0
    /// A network printer; one on a serial line leaves the line as it is.
    public var closesLinkAtPowerOff = true
    public var maker = "EPSON"
    public var model = "TM-T20III"
    public var firmware = "1.00 SIM"
    public var serialNumber = "SIM0000001"

    public init() {}
}
