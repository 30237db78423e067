package import Devices
package import PayPoint
internal import WireRecord

#if canImport(Glibc)
    internal import Glibc
#endif

/// What the daemon has around it: clocks and lines to devices, real ones or those of a simulation.
package struct Surroundings: Sendable {
    let clock: any WallClock
    /// What waits are measured with.
    let time: any Clock<Duration>
    let port: @Sendable (PortAddress) -> Port
    /// Where the record of the wire is kept, if one is.
    let wire: WireStore?
    /// The user that the daemon runs as.
    let user: UInt32

    /// The machine's own.
    init(clock: any WallClock, wire: WireStore) {
        self.clock = clock
        self.wire = wire
        user = geteuid()
        time = ContinuousClock()
        port = { Port($0) }
    }

    package init(
        clock: any WallClock, time: any Clock<Duration>, port: @escaping @Sendable (PortAddress) -> Port
    ) {
        self.clock = clock
        self.time = time
        self.port = port
        wire = nil
        user = 0
    }
}
