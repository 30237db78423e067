/// What a service costs, gross.
public enum Price: Hashable, Sendable, Codable {
    case fixed(Cents)
    /// The clerk types it, such as a fine. With bounds where the fee schedule has a frame (Rahmengebühr).
    case free(least: Cents?, most: Cents?)
    /// So much for each piece, page or day; the clerk types how many.
    case perUnit(Cents, unit: String)
}
