/// A printer's answer to a ``RealTimeQuery``: one byte 0xx1xx10 that does not say which question it answers.
public enum RealTimeStatus: Sendable, Hashable {
    case printer(drawerLevel: SenseLevel, isOnline: Bool, isFeedButtonPressed: Bool)
    case offlineCause(isCoverOpen: Bool, isFeedButtonFeeding: Bool, isStoppedByPaperEnd: Bool, hasError: Bool)
    case errorCause(PrinterFault)
    case paper(PaperLevel)

    /// `nil` when the byte lacks the fixed bits.
    public init?(_ byte: UInt8, answering query: RealTimeQuery) {
        guard Self.matches(byte) else { return nil }
        switch query {
        case .printer:
            self = .printer(
                drawerLevel: byte & 0x04 != 0 ? .high : .low, isOnline: byte & 0x08 == 0,
                isFeedButtonPressed: byte & 0x40 != 0)
        case .offlineCause:
            self = .offlineCause(
                isCoverOpen: byte & 0x04 != 0, isFeedButtonFeeding: byte & 0x08 != 0,
                isStoppedByPaperEnd: byte & 0x20 != 0, hasError: byte & 0x40 != 0)
        case .errorCause:
            var faults: PrinterFault = []
            if byte & 0x04 != 0 { faults.insert(.recoverable) }
            if byte & 0x08 != 0 { faults.insert(.autocutter) }
            if byte & 0x20 != 0 { faults.insert(.unrecoverable) }
            if byte & 0x40 != 0 { faults.insert(.autoRecoverable) }
            self = .errorCause(faults)
        case .paper:
            if byte & 0x60 != 0 { self = .paper(.out) } else { self = .paper(byte & 0x0C != 0 ? .nearEnd : .adequate) }
        }
    }

    /// Whether a byte has the fixed bits 0xx1xx10.
    static func matches(_ byte: UInt8) -> Bool { byte & 0b1001_0011 == 0b0001_0010 }
}
