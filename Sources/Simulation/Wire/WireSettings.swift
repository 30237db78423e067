/// How the wire behaves besides its framing.
public struct WireSettings: Hashable, Sendable {
    /// Text that is sent on connect, as terminals do that speak another protocol on that port.
    public var banner: String?
    /// Milliseconds before every single byte; 0 sends messages as a whole.
    public var byteGapMilliseconds = 0
    public var faults: [LineFault] = []
    /// How long a serial cable stays out that a fault has pulled. Repeated blocks bridge some 15 s.
    public var unpluggedMilliseconds = 10_000

    public init() {}
}

/// The pauses that line faults make.
enum FaultTime {
    /// Between the two parts of a message: longer than any T1, shorter than T3.
    static let splitMilliseconds = 1500
    /// Longer than the cash register's T3.
    static let lateMilliseconds = 6000
}
