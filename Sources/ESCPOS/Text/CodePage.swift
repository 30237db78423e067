/// The character tables a receipt can be printed in. One receipt uses one table: changing it inside a line is where other
/// drivers lose the euro sign.
public enum CodePage: String, Sendable, Hashable, CaseIterable {
    /// The power-on default of nearly every printer; has umlauts, but neither euro nor section sign.
    case cp437
    /// Umlauts and section sign, no euro.
    case cp850
    /// CP850 with the euro sign at D5h.
    case cp858
    /// Windows-1252: euro and typographic quotes, but no line drawing.
    case wpc1252

    /// Whether a character can be printed in it as it is.
    public func has(_ character: Character) -> Bool { CodePageTable.of(self).byte(for: character) != nil }
}
