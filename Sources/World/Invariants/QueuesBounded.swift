/// What the daemon keeps waiting stays bounded: tasks that are ready, timers, bytes on lines.
enum QueuesBounded: Invariant {
    static let name = InvariantName.queuesBounded

    /// A daemon with three terminals, two printers and three clerks has some dozens of tasks.
    private static let mostJobs = 500
    /// Each device has a handful of timers, each payment and each wait of a driver one.
    private static let mostTimers = 500
    /// A receipt has a few thousand bytes, and one at a time is on its way to a printer.
    private static let mostBytes = 256 * 1024

    static func check(_ office: Office) throws(Violation) {
        try bound(JobQueue.count, mostJobs, "jobs are ready")
        try bound(office.agenda.daemonTimers, mostTimers, "timers run")
        let networks = office.terminals.compactMap(\.network) + office.printers.map(\.network)
        try bound(networks.reduce(0) { $0 + $1.bytesUnderWay }, mostBytes, "bytes are under way")
    }

    private static func bound(_ count: Int, _ most: Int, _ what: String) throws(Violation) {
        guard count <= most else { throw Violation(name, "\(count) \(what), \(most) at most") }
    }
}
