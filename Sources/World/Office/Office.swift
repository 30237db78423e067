internal import Daemon
internal import Devices
internal import Journal
internal import Logging
internal import PayPoint

/// A pay point with everything that belongs to it: the daemon, its devices, its clerks and what goes wrong. One seed,
/// one day.
final class Office {
    let seed: UInt64
    let memory = Memory()
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
    /// Those who work with the Kasse, instead of the clerks.
    private(set) var week: Week?
    /// When a week was over.
    private(set) var closedAt: Span?
    let wishes: Wishes
    var daemon: DaemonRun?
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

    init(seed: UInt64, isWeek: Bool, trace write: ((String) -> Void)?) {
        self.seed = seed
        wall = SimulatedWallClock(agenda, start: Self.morning)
        let trace = Trace(agenda, to: write)
        self.trace = trace
        log = Logger(label: "simulation") { _ in TraceLog(trace) }
        dice = Dice(seed: seed, for: "office")
        plan = OfficePlan(dice: Dice(seed: seed, for: isWeek ? "plan of a week" : "plan"), isWeek: isWeek)
        configuration = plan.configuration
        disk = SimulatedDisk(dice: Dice(seed: seed, for: "disk"))
        wishes = Wishes(dice: Dice(seed: seed, for: "wishes"))
        SQLiteFileSystem.mount(disk, dice: Dice(seed: seed, for: "sqlite"))
        for plan in plan.terminals { trace.note("plan", plan.summary) }
        for plan in plan.printers { trace.note("plan", plan.summary) }
        trace.note("plan", "\(plan.workTime.text) of work, \(plan.faultsPerMinute) faults a minute")
        terminals = plan.terminals.map { TerminalPlace($0, in: self) }
        printers = plan.printers.map { PrinterPlace($0, in: self) }
        for terminal in terminals { watch(terminal) }
        for printer in printers { Attendant(printer, in: self).begin() }
        if let plan = plan.week {
            week = Week(plan, in: self)
        } else {
            clerks = plan.registers.map { Clerk($0, in: self) }
        }
        begin()
    }

    private func watch(_ terminal: TerminalPlace) {
        let (payers, caretaker) = (Payers(at: terminal, in: self), Caretaker(of: terminal, in: self))
        terminal.host.changed = { [unowned self] in
            bookVersion += 1
            terminal.look()
            payers.look()
            caretaker.look()
        }
        payers.begin()
    }

    /// Whether clerks still begin payments, and faults still strike.
    var isOpen: Bool { agenda.now < closingTime }

    private var closingTime: Span { closedAt ?? plan.workTime }

    /// When everything has to be at its end.
    var end: Span { closingTime + OfficePlan.restTime }

    /// Nothing more is begun from now on.
    func close() {
        if closedAt == nil { closedAt = agenda.now }
    }

    private func begin() {
        startDaemon()
        for clerk in clerks { clerk.begin() }
        week?.begin()
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
