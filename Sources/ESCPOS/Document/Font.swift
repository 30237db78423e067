/// The two character cells every receipt printer has (ESC M).
public enum Font: Sendable, Hashable {
    /// 12 x 24 dots, the normal font.
    case a
    /// 9 x 17 dots, the small print.
    case b
}
