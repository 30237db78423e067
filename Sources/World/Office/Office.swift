internal import Daemon
internal import Devices
internal import Journal
internal import Logging
internal import PayPoint

/// A pay point with everything that belongs to it: the daemon, its devices, its clerks and what goes wrong. One seed, one day.
final class Office {
    let seed: UInt64
    let agenda = Agenda()
    let wall: SimulatedWallClock
    let trace: Trace
    let log: Logger
    let dice: Dice
    let plan: OfficePlan
    let configuration: Configuration
    let disk: SimulatedDisk
    let ledger = Ledger()
    private(set) var terminals: [TerminalPlace] = []
    private(set) var printers: [PrinterPlace] = []
    private(set) var clerks: [Clerk] = []
    private(set) var desk: Wishes
    private(set) var daemon: DaemonRun?
    private(set) var violation: Violation?
    var counts = Counts()
    /// How the running daemon is to die as soon as possible.
    var death: SimulatedDisk.Crash?
    /// Jobs that still run before the daemon dies.
    var jobsUntilDeath: Int?
    /// Raised with everything that invariants look at.
    private(set) var bookVersion = 0

    /// 22 November 2026, 08:00 in Germany.
    private static let morning = Timestamp(microseconds: 1_795_330_800_000_000)

    init(seed: UInt64, trace write: ((String) -> Void)?) {
        self.seed = seed
        wall = SimulatedWallClock(agenda, start: Self.morning)
        let trace = Trace(agenda, to: write)
        self.trace = trace
        log = Logger(label: "simulation") { _ in TraceLog(trace) }
        dice = Dice(seed: seed, for: "office")
        plan = OfficePlan(dice: Dice(seed: seed, for: "plan"))
        configuration = plan.configuration
        disk = SimulatedDisk(dice: Dice(seed: seed, for: "disk"))
        desk = Wishes(dice: Dice(seed: seed, for: "wishes"))
        SQLiteFileSystem.mount(disk, dice: Dice(seed: seed, for: "sqlite"))
        for plan in plan.terminals { trace.note("plan", plan.summary) }
        for plan in plan.printers { trace.note("plan", plan.summary) }
        trace.note("plan", "\(plan.workTime.text) of work, \(plan.faultsPerMinute) faults a minute")
        terminals = plan.terminals.map { TerminalPlace($0, in: self) }
        printers = plan.printers.map { PrinterPlace($0, in: self) }
        for terminal in terminals { terminal.host.changed = { [unowned self] in bookVersion += 1 } }
        for printer in printers { Attendant(printer, in: self).begin() }
        clerks = plan.registers.map { Clerk($0, in: self) }
        begin()
    }

    /// Whether clerks still begin payments, and faults still strike.
    var isOpen: Bool { agenda.now < plan.workTime }

    private func begin() {
        startDaemon()
        for clerk in clerks { clerk.begin() }
        Mischief(in: self).begin()
        Supervisor(in: self).begin()
    }

    var surroundings: Surroundings {
        let office = Confined(self)
        return Surroundings(clock: wall, time: SimulatedClock(agenda)) { address in
            Port(address) { try await office.value.open(address) }
        }
    }

    private func open(_ address: PortAddress) async throws -> PortLine {
        for terminal in terminals where terminal.plan.address == address {
            if let network = terminal.network { return try await network.open() }
            if let serial = terminal.serial { return try await serial.open() }
        }
        for printer in printers where printer.plan.address == address { return try await printer.network.open() }
        throw PortFailure.unreachable("\(address)")
    }

    func fail(_ violation: Violation) {
        guard self.violation == nil else { return }
        self.violation = violation
        trace.note("INVARIANT", violation.description)
    }
}

/// The daemon's lives.
extension Office {
    private func startDaemon() {
        trace.note("office", "starts the daemon")
        let run = DaemonRun(in: self)
        daemon = run
        run.begin()
    }

    func daemonIsUp() { counts.starts += 1 }

    /// It has ended by itself, in good order or not; systemd starts it again.
    func daemonEnded(_ run: DaemonRun) {
        bury(run, .kill)
    }

    /// The daemon's process ends here and now.
    func die(_ crash: SimulatedDisk.Crash) {
        (death, jobsUntilDeath) = (nil, nil)
        guard let daemon else { return }
        trace.note("office", crash == .kill ? "KILL -9" : "POWER CUT")
        if crash == .kill { counts.kills += 1 } else { counts.powerCuts += 1 }
        bury(daemon, crash)
    }

    private func bury(_ run: DaemonRun, _ crash: SimulatedDisk.Crash) {
        JobQueue.abandon()
        agenda.abandonDaemon()
        disk.crash(crash)
        for terminal in terminals {
            terminal.network?.daemonDied(crash)
            terminal.serial?.daemonDied()
        }
        for printer in printers { printer.network.daemonDied(crash) }
        run.end()
        daemon = nil
        // What its end may have made ready belongs to it as well.
        JobQueue.abandon()
        (death, jobsUntilDeath) = (nil, nil)
        let pause = crash == .powerCut ? dice.milliseconds(5000...60_000) : dice.milliseconds(100...8000)
        agenda.after(pause) { self.startDaemon() }
    }

    /// The disk works on one thing at a time, and takes its while for each.
    func takeDiskTurn(_ work: @escaping @Sendable () -> Void) {
        agenda.after(.microseconds(dice.oneIn(200) ? dice.within(100_000...3_000_000) : dice.within(50...8000)), for: .daemon, work)
    }

    /// A starting daemon has found these entries in the journal, among others.
    func found(_ entries: [JournalEntry]) { note { () throws(Violation) in try ledger.add(entries) } }

    /// They were all, and the last has this number.
    func foundAll(_ count: Int64) { note { () throws(Violation) in try ledger.found(count) } }

    /// A transaction has finished that appended these.
    func written(_ entries: [JournalEntry]) { note { () throws(Violation) in try ledger.write(entries) } }

    private func note(_ change: () throws(Violation) -> Void) {
        do {
            try change()
        } catch {
            fail(error)
        }
    }
}

extension Office {
    /// Throws everything away, so that the next seed begins with nothing.
    func endOfDay() {
        JobQueue.abandon()
        agenda.abandonDaemon()
        disk.crash(.kill)
        daemon?.end()
    }
}
