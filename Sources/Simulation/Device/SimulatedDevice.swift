/// The other side of one wire, as a pure machine: what happens comes in with the time, what to do comes out.
///
/// A host runs it on real sockets and ttys; a test runs it on a clock and a network of its own.
public protocol SimulatedDevice: Sendable {
    associatedtype Timer: Hashable & Sendable
    /// What a person does to the device: presses a key, opens the cover.
    associatedtype Action: Sendable
    /// What the device gives to people: a sheet of paper.
    associatedtype Output: Sendable

    /// - Parameter now: milliseconds since 1970 of a clock that never goes back.
    /// - Returns: what to do, in this order.
    mutating func handle(_ event: DeviceEvent<Timer, Action>, at now: Int64) -> [DeviceEffect<Timer, Output>]
}

public enum DeviceEvent<Timer: Hashable & Sendable, Action: Sendable>: Sendable {
    case linkOpened
    /// The peer has gone. Not told when the device itself closed the link.
    case linkLost
    case received([UInt8])
    case timer(Timer)
    case action(Action)
}

public enum DeviceEffect<Timer: Hashable & Sendable, Output: Sendable>: Sendable {
    case write([UInt8])
    /// Fires once as `.timer`; arming it again replaces it.
    case arm(Timer, Delay)
    case disarm(Timer)
    /// Everything written before is sent first.
    case closeLink
    /// No more bytes are taken, so that they wait on the peer's side, until reading starts again.
    case stopReading
    case startReading
    case output(Output)
    case note(DeviceNote)
}

/// How long a timer runs.
public enum Delay: Hashable, Sendable {
    /// Milliseconds of the wire: the peer measures the same time, so it is never shortened.
    case wire(Int)
    /// Milliseconds that a person, the card or the bank takes: a demonstration may shorten them.
    case world(Int)
}

/// One line of the device's log.
public enum DeviceNote: Hashable, Sendable {
    case sent(String)
    case received(String)
    case happened(String)
}
