/// What a printer says about itself.
public enum StatusChannel: Sendable, Hashable {
    /// Automatic status back (GS a), and DLE EOT when asked.
    case automatic
    /// DLE EOT when asked, nothing by itself.
    case polled
    /// Nothing ever comes back, for example on a unidirectional USB interface.
    case none
}
