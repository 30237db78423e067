/// The character sets in which terminals send text (PA00P015 ch. 4, tags 14 and 27).
public enum CharacterSet: String, CaseIterable, Hashable, Sendable {
    /// IBM code page 437, the default of the specification.
    case cp437
    /// ISO 8859-1.
    case latin1 = "latin-1"
    /// ISO 8859-15.
    case latin9 = "latin-9"
    case utf8 = "utf-8"
    /// ASCII with the German letters of DIN 66003 in the places of brackets and braces.
    case zvt7bit = "zvt-7bit"

    /// The set of a number in TLV tag 14 (00 7-bit, 01 and 0F ISO 8859-1 and -15, FE UTF-8, FF CP437); nil for one that
    /// no German terminal uses.
    public init?(tagValue: UInt8) {
        switch tagValue {
        case 0x00: self = .zvt7bit
        case 0x01: self = .latin1
        case 0x0F: self = .latin9
        case 0xFE: self = .utf8
        case 0xFF: self = .cp437
        default: return nil
        }
    }

    /// The number of the set in TLV tag 14.
    public var tagValue: UInt8 {
        switch self {
        case .zvt7bit: 0x00
        case .latin1: 0x01
        case .latin9: 0x0F
        case .utf8: 0xFE
        case .cp437: 0xFF
        }
    }
}
