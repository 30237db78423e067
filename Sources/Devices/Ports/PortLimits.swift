/// The bounds of all lines to devices.
package enum PortLimits {
    /// How long a network device may take to accept a connection; on the same switch it takes a millisecond. The system repeats
    /// a request that was lost once within this time.
    package static let connectMilliseconds: Int64 = 1500
    /// How long a try waits for the address of a name. The lookup goes on beyond it, and the next try waits for the same one.
    static let lookupMilliseconds: Int64 = 1500
    /// Events that may wait for their device's driver. It only falls behind while the disk is slow, and a terminal waits for
    /// every answer; more than this is a device gone mad, and its line is closed.
    package static let eventsWaiting = 1024
    /// The longest piece that is read at once, in bytes: what waits stays below 4 MiB even when each piece is full.
    static let pieceBytes = 4096
    /// Bytes that may wait to leave. A device that does not read is sent a message or a piece of a job at most; more means that
    /// it makes us answer without listening, and its line is closed.
    package static let bytesWaiting = 65_536
}
