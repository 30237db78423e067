public import ZVT

/// Why an order was not taken.
public enum OrderRejection: Error, Hashable, Sendable {
    /// The link is closed or being closed.
    case noLink
    /// The serial line has not been silent long enough.
    case lineNotQuiet
    /// Register first.
    case notRegistered
    /// Another order runs.
    case busy(with: Order)
    /// The terminal printed or reported by itself, and that is being stored.
    case storing
    /// A value does not fit into the command.
    case invalid(ZVTError)
}
