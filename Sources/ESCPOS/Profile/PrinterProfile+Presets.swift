// Widths come from escpos-printer-db (receipt-print-hq, CC BY 4.0, the values rearranged) and ReceiptPrinterEncoder (MIT);
// code page numbers and feeds from the same two, as compared in the project's collection of ESC/POS facts.
extension PrinterProfile {
    /// Epson's numbers of the code pages (ESC t).
    public static let epsonCodePageNumbers: [CodePage: UInt8] = [.cp437: 0, .cp850: 2, .wpc1252: 16, .cp858: 19]

    /// The preset of a name, whatever its case.
    public static func named(_ name: String) -> PrinterProfile? {
        presets.first { $0.name == name.lowercased() }
    }

    /// All presets. None has a drawer: that is for configuration. Epson's obey DLE DC4; of the others it is not known.
    public static let presets: [PrinterProfile] = [
        epson80, epson80Narrow, epson180, epson58, generic80, generic58, star80, star58, citizen80, wincorTH230,
        metapaceT1,
    ]

    /// Epson 80 mm at 203 dpi: TM-T20II, TM-T20III, TM-T81, TM-m30. GS ( H answered by TM-T20III, TM-T81, TM-L90 (Epson's
    /// command lists). The printer feeds to its cutter; most cut partially only.
    public static let epson80 = PrinterProfile(
        name: "epson-80", columns: 48, smallColumns: 64, dots: 576, hasNativeQR: true, completion: .processID,
        cutter: Cutter(feed: .byPrinter(extraUnits: 0)), hasRealTimePulse: true, millimetresPerSecond: 150)

    /// The same with 42 columns chosen by memory switch (profile TM-T20II-42col).
    public static let epson80Narrow = PrinterProfile(
        name: "epson-80-42", columns: 42, smallColumns: 60, dots: 576, hasNativeQR: true, completion: .processID,
        cutter: Cutter(feed: .byPrinter(extraUnits: 0)), hasRealTimePulse: true, millimetresPerSecond: 150)

    /// Epson 80 mm at 180 dpi: TM-T88II to VII, TM-T70. The TM-T88III lacks GS ( H (TM-L90 guide p. 425), later ones have
    /// it according to one reading only, so the paper status is the proof unless configured otherwise.
    public static let epson180 = PrinterProfile(
        name: "epson-80-180dpi", columns: 42, smallColumns: 56, dots: 512, dotsPerMillimetre: 7, hasNativeQR: true,
        completion: .paperStatus, cutter: Cutter(feed: .byPrinter(extraUnits: 0)), hasRealTimePulse: true,
        millimetresPerSecond: 120)

    /// 58 mm paper in an Epson 80 mm model: 416 to 420 dots by model, the smaller number fits all.
    public static let epson58 = PrinterProfile(
        name: "epson-58", columns: 34, smallColumns: 46, dots: 416, hasNativeQR: true, completion: .processID,
        cutter: Cutter(feed: .byPrinter(extraUnits: 0)), hasRealTimePulse: true, millimetresPerSecond: 150)

    /// 80 mm printers that copy Epson's commands: Xprinter, Rongta and others. GS ( H is not documented by them. They
    /// start in a double-byte mode (HCC POS80B manual p. 49: selected when the power is turned on). The cut is preceded by
    /// lines because Rongta does not feed to its cutter (rafiki270/PrinterDriver, docs/sdk-spec.md: 6 lines).
    public static let generic80 = PrinterProfile(
        name: "generic-80", columns: 48, smallColumns: 64, dots: 576, leavesDoubleByteMode: true, hasNativeQR: true,
        completion: .paperStatus, cutter: Cutter(feed: .byLines(6)))

    /// 58 mm printers such as NT-5890K, ZJ-5870, POS-5890: no QR codes of their own, no cutter, no GS ( H.
    public static let generic58 = PrinterProfile(
        name: "generic-58", columns: 32, smallColumns: 42, dots: 384, leavesDoubleByteMode: true, hasNativeQR: false,
        completion: .paperStatus, cutter: nil, millimetresPerSecond: 50)

    /// Star 80 mm in its ESC/POS emulation: CP858 is 4, Windows-1252 is 32.
    public static let star80 = PrinterProfile(
        name: "star-80", columns: 48, smallColumns: 64, dots: 576, codePageNumbers: [.cp858: 4, .wpc1252: 32],
        hasNativeQR: true, completion: .paperStatus, cutter: Cutter(feed: .byLines(3)))

    /// Star 58 mm (mC-Print2): 384 dots, three lines to the cutter.
    public static let star58 = PrinterProfile(
        name: "star-58", columns: 32, smallColumns: 42, dots: 384, codePageNumbers: [.cp858: 4, .wpc1252: 32],
        hasNativeQR: true, completion: .paperStatus, cutter: Cutter(feed: .byLines(3)))

    /// Citizen 80 mm (CT-S310II, CT-S651): 2 is already CP858, Windows-1252 is 9, three lines to the cutter.
    public static let citizen80 = PrinterProfile(
        name: "citizen-80", columns: 48, smallColumns: 64, dots: 576, codePageNumbers: [.cp858: 2, .wpc1252: 9],
        hasNativeQR: true, completion: .paperStatus, cutter: Cutter(feed: .byLines(3)))

    /// Wincor Nixdorf TH230: 44 columns, CP858 is 6, Windows-1252 is 8, no QR codes of its own.
    public static let wincorTH230 = PrinterProfile(
        name: "wincor-th230", columns: 44, smallColumns: 57, dots: 576, codePageNumbers: [.cp858: 6, .wpc1252: 8],
        hasNativeQR: false, completion: .paperStatus, cutter: Cutter(feed: .byLines(4)))

    /// Metapace T-1: 504 dots, no Windows-1252; sources disagree on QR codes, so they are drawn as a picture.
    public static let metapaceT1 = PrinterProfile(
        name: "metapace-t1", columns: 42, smallColumns: 56, dots: 504, dotsPerMillimetre: 7,
        codePageNumbers: [.cp437: 0, .cp850: 2, .cp858: 19], hasNativeQR: false, completion: .paperStatus,
        cutter: Cutter(feed: .byLines(4)))
}
