/// The timers of the serial line (PA00P016 ch. 3).
public enum SerialTimer: Hashable, Sendable, CaseIterable {
    /// Between two bytes of a block being received.
    case t1
    /// From a sent block to ACK or NAK.
    case t2
}
