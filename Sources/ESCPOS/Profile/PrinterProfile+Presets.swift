extension PrinterProfile {
    /// Epson's numbers of the code pages (ESC t).
    public static let epsonCodePageNumbers: [CodePage: UInt8] = [.cp437: 0, .cp850: 2, .wpc1252: 16, .cp858: 19]
}
