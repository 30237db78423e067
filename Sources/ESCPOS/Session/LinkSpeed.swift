/// How fast the link carries bytes to the printer; waits are computed from it.
public enum LinkSpeed: Sendable, Hashable {
    /// A serial line with start and stop bit: ten bits a byte.
    case serial(baud: Int)
    /// TCP or USB: never slower than paper moves.
    case fast
}
