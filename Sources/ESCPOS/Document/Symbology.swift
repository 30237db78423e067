/// The kinds of one-dimensional bar codes a receipt may carry.
public enum Symbology: Sendable, Hashable {
    /// CODE128 with the code sets A, B and C chosen by content: all of ASCII, pairs of digits packed.
    case code128
}
