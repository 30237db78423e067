/// Questions the printer answers in order with the print data before them (GS r n), one byte 0xx0xxxx each.
public enum QueuedQuery: UInt8, Sendable, Hashable {
    case paper = 1
    case drawer = 2

    /// The question on the wire: 1D 72 n.
    public var bytes: [UInt8] { [0x1D, 0x72, rawValue] }

    /// Whether a byte has the fixed bits of an answer.
    static func matches(_ byte: UInt8) -> Bool { byte & 0b1001_0000 == 0 }
}
