/// What a ``PrinterSession`` wants done, in this order.
public enum PrinterEffect: Sendable, Equatable {
    case send([UInt8])
    case arm(PrinterTimer, milliseconds: Int)
    case disarm(PrinterTimer)
    case report(PrinterReport)
    /// Close the link and throw away what has not been written, then open it anew. The session counts the link as
    /// lost from here on; a ``PrinterEvent/linkLost`` for it is ignored.
    case closeLink
}
