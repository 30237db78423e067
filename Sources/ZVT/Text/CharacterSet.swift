/// The character sets in which terminals send text (PA00P015 ch. 9, tags 14 and 27).
///
/// Terminals often send another set than they announce, so the set is a setting of each terminal; `guess` helps where
/// nobody has set it (`automatic`).
public enum CharacterSet: String, CaseIterable, Hashable, Sendable {
    /// IBM code page 437, the default of the specification.
    case cp437
    /// ISO 8859-1.
    case latin1 = "latin-1"
    /// ISO 8859-15.
    case latin9 = "latin-9"
    case utf8 = "utf-8"
    /// ASCII with the German letters in the places of brackets and braces, for the display of older terminals.
    case zvt7bit = "zvt-7bit"
    /// Each text in the set that it is probably in; see `guess`. For terminals of which nobody has told the set. What goes to
    /// the terminal goes in CP437.
    case automatic = "auto"

    /// The set of a number in TLV tag 14; nil for one that no German terminal uses.
    ///
    /// 00 is plain ASCII, which is part of CP437.
    public init?(tagValue: UInt8) {
        switch tagValue {
        case 0x00, 0xFF: self = .cp437
        case 0x01: self = .latin1
        case 0x0F: self = .latin9
        case 0xFE: self = .utf8
        default: return nil
        }
    }

    /// The number of the set in TLV tag 14; for the 7-bit set that of plain ASCII, since it has none of its own.
    public var tagValue: UInt8 {
        switch self {
        case .zvt7bit: 0x00
        case .latin1: 0x01
        case .latin9: 0x0F
        case .utf8: 0xFE
        case .cp437, .automatic: 0xFF
        }
    }

    /// A set by one of its usual names, in any case: `cp437`, `latin-1`, `iso-8859-15`, `utf8` …
    public init?(name: String) {
        switch name.lowercased() {
        case "cp437", "ibm437", "437": self = .cp437
        case "latin-1", "latin1", "iso-8859-1", "iso8859-1": self = .latin1
        case "latin-9", "latin9", "iso-8859-15", "iso8859-15": self = .latin9
        case "utf-8", "utf8": self = .utf8
        case "zvt-7bit", "zvt7bit", "7bit": self = .zvt7bit
        case "auto", "automatic": self = .automatic
        default: return nil
        }
    }
}
