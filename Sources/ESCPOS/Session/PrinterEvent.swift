/// What happens to a ``PrinterSession``.
public enum PrinterEvent: Sendable, Equatable {
    case linkOpened
    /// The link is gone. Bytes not reported as ``written(_:)`` may have reached the printer before, in part or whole; afterwards
    /// they must not.
    case linkLost
    case received([UInt8])
    /// So many bytes of earlier ``PrinterEffect/send(_:)`` effects have left this process.
    case written(Int)
    case timer(PrinterTimer)
    case order(PrinterOrder)
}
