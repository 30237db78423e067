/// A pure machine that holds the conversation with one device: events in, effects out, no I/O and no clock.
protocol DeviceMachine: Sendable {
    associatedtype Timer: Hashable & Sendable
    associatedtype Input: Sendable
    associatedtype Report: Sendable

    /// - Parameter milliseconds: of a clock that never goes back, for whoever compares the times of events.
    mutating func handle(_ event: DeviceEvent<Timer, Input>, at milliseconds: Int64) -> [DeviceEffect<Timer, Report>]

    /// Nothing is under way that losing the line would leave in doubt.
    var isAtRest: Bool { get }
}

/// What happens to a machine.
enum DeviceEvent<Timer: Sendable, Input: Sendable>: Sendable {
    case opened
    case lost
    case received([UInt8])
    /// So many of the bytes sent have left the process.
    case written(Int)
    case timer(Timer)
    case input(Input)
}

/// What a machine wants done, in this order.
enum DeviceEffect<Timer: Sendable, Report: Sendable>: Sendable {
    case send([UInt8])
    case arm(Timer, milliseconds: Int)
    case disarm(Timer)
    case report(Report)
    /// Close the line and throw away what has not been written.
    case close
    /// Do not open the lost line again before it is demanded.
    case rest
}
