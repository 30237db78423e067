/// The bounds of all lines to devices.
package enum PortLimits {
    /// How long a network device may take to accept a connection; on the same switch it takes a millisecond.
    package static let connectMilliseconds: Int64 = 5000
    /// A dead network link is noticed within about 40 seconds even while a card holder thinks (zvt.md 1.5).
    static let keepAliveSeconds: Int = 10
    static let keepAliveProbes: Int = 3
    /// What we sent and the network did not deliver breaks the link after this time, long before a terminal's T4 of 180
    /// seconds: that a terminal stays silent then means that it has our answer.
    package static let undeliveredMilliseconds = 30_000
    /// Events that may wait for their device's driver. It only falls behind while the disk is slow, and a terminal waits for
    /// every answer; more than this is a device gone mad, and its line is closed.
    package static let eventsWaiting = 1024
    /// The longest piece that is read at once, in bytes: what waits stays below 4 MiB even when each piece is full.
    static let pieceBytes = 4096
    /// Bytes that may wait to leave. A device that does not read is sent a message or a piece of a job at most; more means that
    /// it makes us answer without listening, and its line is closed.
    package static let bytesWaiting = 65_536
}
