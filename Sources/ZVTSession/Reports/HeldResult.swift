public import ZVT

/// A 04 0F that waits for being stored.
public struct HeldResult: Hashable, Sendable {
    public var information: StatusInformation
    /// The order it belongs to; nil where the terminal reports by itself, e.g. its end-of-day at night.
    public var order: Order?
    /// Equal to the result before: it replaces that one and adds nothing.
    public var repeatsPrevious: Bool
    /// Where reading had to stop; what stands before was read.
    public var damage: ZVTError?
}
