/// The four questions of DLE EOT n. The printer answers each at once with one byte, even while it is offline.
public enum RealTimeQuery: UInt8, Sendable, Hashable, CaseIterable {
    case printer = 1
    case offlineCause = 2
    case errorCause = 3
    case paper = 4

    /// The question on the wire: 10 04 n.
    public var bytes: [UInt8] { [0x10, 0x04, rawValue] }
}
