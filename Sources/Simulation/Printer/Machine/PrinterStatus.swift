/// The answers to status questions as bits.
///
/// With the cover open the paper bits keep their old value, as the sensor hangs in the air (TM-T20III).
struct PrinterStatus: Hashable, Sendable {
    let conditions: PrinterConditions
    let sense: PrinterSettings.DrawerSense
    /// The paper as the sensor saw it last.
    let seenPaper: PrinterConditions.Paper

    private var isDrawerHigh: Bool {
        switch sense {
        case .openIsHigh: conditions.isDrawerOpen
        case .openIsLow: !conditions.isDrawerOpen
        case .none: false
        }
    }

    /// DLE EOT n, one byte with bits 1 and 4 set; nil for a question that does not exist.
    func realTime(_ question: UInt8) -> UInt8? {
        var byte: UInt8 = 0x12
        switch question {
        case 1:
            if isDrawerHigh { byte |= 0x04 }
            if conditions.isBlocked { byte |= 0x08 }
        case 2:
            if conditions.isCoverOpen { byte |= 0x04 }
            if seenPaper == .out { byte |= 0x20 }
            if conditions.hasCutterError || conditions.hasFatalError { byte |= 0x40 }
        case 3:
            if conditions.hasCutterError { byte |= 0x08 }
            if conditions.hasFatalError { byte |= 0x20 }
        case 4:
            if seenPaper != .present { byte |= 0x0C }
            if seenPaper == .out { byte |= 0x60 }
        default: return nil
        }
        return byte
    }

    /// GS r n: 1 paper, 2 drawer.
    func queued(_ question: UInt8) -> UInt8? {
        switch question {
        case 1: seenPaper == .out ? 0x0F : seenPaper == .nearEnd ? 0x03 : 0x00
        case 2: isDrawerHigh ? 0x01 : 0x00
        default: nil
        }
    }

    /// The four bytes of automatic status back.
    var automatic: [UInt8] {
        var bytes: [UInt8] = [0x10, 0x00, 0x00, 0x00]
        if isDrawerHigh { bytes[0] |= 0x04 }
        if conditions.isBlocked { bytes[0] |= 0x08 }
        if conditions.isCoverOpen { bytes[0] |= 0x20 }
        if conditions.hasCutterError { bytes[1] |= 0x08 }
        if conditions.hasFatalError { bytes[1] |= 0x20 }
        if seenPaper != .present { bytes[2] |= 0x03 }
        if seenPaper == .out { bytes[2] |= 0x0C }
        return bytes
    }

    /// Whether something changed that the mask of GS a asks for.
    func differs(from earlier: PrinterStatus, mask: UInt8) -> Bool {
        let now = automatic
        let then = earlier.automatic
        return zip(now, then).enumerated().contains { index, pair in
            (pair.0 ^ pair.1) & Self.watched(byte: index, mask: mask) != 0
        }
    }

    /// GS a n: bit 0 drawer, 1 online, 2 errors, 3 paper.
    private static func watched(byte: Int, mask: UInt8) -> UInt8 {
        var watched: UInt8 = 0
        switch byte {
        case 0:
            if mask & 0x01 != 0 { watched |= 0x04 }
            if mask & 0x02 != 0 { watched |= 0x28 }
        case 1: if mask & 0x04 != 0 { watched |= 0x28 }
        case 2: if mask & 0x08 != 0 { watched |= 0x0F }
        default: break
        }
        return watched
    }
}
