/// What the daemon keeps stays bounded: tasks that are ready, timers, bytes on lines, memory.
enum QueuesBounded: Invariant {
    static let name = InvariantName.queuesBounded

    /// A daemon with three terminals, two printers and three clerks has some dozens of tasks.
    private static let mostJobs = 500
    /// Each device has a handful of timers, each payment and each wait of a driver one.
    private static let mostTimers = 500
    /// A receipt has a few thousand bytes, and one at a time is on its way to a printer.
    private static let mostBytes = 256 * 1024

    /// A daemon with all its devices, and its connections to the journal with their caches of pages: measured 0.6 to 2.3 MB.
    private static let mostMemory = 3_000_000
    /// The ledger of the simulation keeps what every entry and payment holds, and its clerks what they were told; a daemon does not:
    /// measured 2.4 kB for each entry, the tables that hold them (``Ledger/bytes``) aside.
    private static let memoryOfEntry = 2_500
    /// What a killed daemon leaves behind is never freed: measured 105 to 155 kB for each life.
    private static let memoryOfLife = 150_000

    static func check(_ office: Office) throws(Violation) {
        try bound(JobQueue.count, mostJobs, "jobs are ready")
        try bound(office.agenda.daemonTimers, mostTimers, "timers run")
        let networks = office.terminals.compactMap(\.network) + office.printers.map(\.network)
        try bound(networks.reduce(0) { $0 + $1.bytesUnderWay }, mostBytes, "bytes are under way")
        guard let growth = office.memory.growth(at: office.agenda.now) else { return }
        let most = mostMemory + office.ledger.entries.count * memoryOfEntry + (office.counts.starts + 1) * memoryOfLife
        // The daemon's files and the simulation's ledger are no memory of it, though here they are.
        try bound(growth - office.disk.bytes - office.ledger.bytes, most, "bytes of memory are in use")
    }

    private static func bound(_ count: Int, _ most: Int, _ what: String) throws(Violation) {
        guard count <= most else { throw Violation(name, "\(count) \(what), \(most) at most") }
    }
}
