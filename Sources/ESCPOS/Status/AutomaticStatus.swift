/// The four bytes a printer sends by itself when something changes (automatic status back, GS a).
///
/// Bit meanings after Epson's GS a page; the TM-T20III leaves bits 0 to 2 of byte 2 undefined and keeps the old paper
/// bits while its cover is open.
public struct AutomaticStatus: Sendable, Hashable {
    /// Exactly four bytes that passed the fixed bits.
    public let bytes: [UInt8]

    /// `nil` when the fixed bits do not fit: byte 1 is 0xx1xx00, the others are 0xx0xxxx.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 4, Self.canStart(with: bytes[0]), bytes[1...].allSatisfy(Self.canContinue(with:)) else {
            return nil
        }
        self.bytes = bytes
    }

    /// Whether a byte has the fixed bits of byte 1.
    static func canStart(with byte: UInt8) -> Bool { byte & 0b1001_0011 == 0b0001_0000 }

    /// Whether a byte has the fixed bits of bytes 2 to 4.
    static func canContinue(with byte: UInt8) -> Bool { byte & 0b1001_0000 == 0 }

    public var drawerLevel: SenseLevel { bytes[0] & 0x04 != 0 ? .high : .low }
    public var isOnline: Bool { bytes[0] & 0x08 == 0 }
    public var isCoverOpen: Bool { bytes[0] & 0x20 != 0 }
    public var isFeedButtonFeeding: Bool { bytes[0] & 0x40 != 0 }

    public var faults: PrinterFault {
        var faults: PrinterFault = []
        if bytes[1] & 0x04 != 0 { faults.insert(.recoverable) }
        if bytes[1] & 0x08 != 0 { faults.insert(.autocutter) }
        if bytes[1] & 0x20 != 0 { faults.insert(.unrecoverable) }
        if bytes[1] & 0x40 != 0 { faults.insert(.autoRecoverable) }
        return faults
    }

    public var paper: PaperLevel {
        if bytes[2] & 0x0C != 0 { return .out }
        return bytes[2] & 0x03 != 0 ? .nearEnd : .adequate
    }
}
