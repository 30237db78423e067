/// What happens on an open line.
public enum PortEvent: Hashable, Sendable {
    /// Bytes arrived, in pieces as they came.
    case received([UInt8])
    /// So many more of the bytes sent have left the process: the operating system has them, or on USB the device itself.
    case taken(Int)
}
