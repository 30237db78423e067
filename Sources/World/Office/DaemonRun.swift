internal import Daemon
internal import Journal
internal import Logging
internal import PayPoint

/// One life of the daemon, from its start to its stop or its death.
final class DaemonRun {
    /// What a caller of the daemon gets.
    enum Answer<Value: Sendable>: Sendable {
        case value(Value)
        case refused(any Error)
        /// The connection ended before an answer came.
        case noConnection
    }

    private let office: Office
    private var stored: SQLiteJournal?
    private(set) var core: PayPointCore?
    private var running: Task<Void, Never>?
    /// Callers who wait for their answer.
    private var callers: [Int: () -> Void] = [:]
    private var lastCaller = 0
    private(set) var isStopping = false
    /// It has ended, in whatever way; nothing of it counts any more.
    private(set) var isOver = false

    init(in office: Office) {
        self.office = office
    }

    func begin() {
        let (run, office) = (Confined(self), Confined(office))
        Self.spawn { await DaemonRun.live(run, office) }
    }

    /// A task of the daemon. As `@Sendable` closures: the checker of regions does not follow ``Confined`` into
    /// `Task.init`.
    private static func spawn(_ work: @escaping @Sendable () async -> Void) {
        Task(operation: work)
    }

    private static func live(_ run: Confined<DaemonRun>, _ office: Confined<Office>) async {
        do {
            let journal = try open(run, office)
            var last: Int64 = 0
            while case let entries = try await journal.entries(after: last, limit: 500), let end = entries.last {
                office.value.found(entries)
                last = end.sequence
            }
            office.value.foundAll(last)
            let watched = WatchedJournal(journal: journal) { office.value.written($0, $1) }
            let core = try await PayPointCore(
                office.value.configuration, journal: watched, items: office.value.week?.list ?? NoItems(),
                in: office.value.surroundings, log: office.value.log)
            let running = try await core.begin()
            run.value.isUp(core, running)
        } catch {
            run.value.failed("\(error)")
        }
    }

    private static func open(_ run: Confined<DaemonRun>, _ office: Confined<Office>) throws -> SQLiteJournal {
        let journal = try SQLiteJournal(
            directory: "/state", clock: office.value.wall,
            ground: .simulated { work in office.value.takeDiskTurn(work) })
        run.value.stored = journal
        return journal
    }

    private func isUp(_ core: PayPointCore, _ running: Task<Void, Never>) {
        self.core = core
        self.running = running
        office.trace.note("office", "the daemon is up")
        office.daemonIsUp()
    }

    private func failed(_ error: String) {
        guard !isOver else { return }
        office.trace.note("office", "the daemon did not start: \(error)")
        office.daemonEnded(self)
    }

    /// Calls the daemon as a front end does.
    func call<Value: Sendable>(
        _ call: @escaping @Sendable (PayPointCore) async throws -> Value,
        then: @escaping (Answer<Value>) -> Void
    ) {
        guard let core, !isOver else { return then(.noConnection) }
        lastCaller += 1
        let number = lastCaller
        callers[number] = { then(.noConnection) }
        let run = Confined(self)
        let answer = Confined(then)
        Self.spawn {
            let result: Answer<Value>
            do {
                result = .value(try await call(core))
            } catch {
                result = .refused(error)
            }
            run.value.reply(number) { answer.value(result) }
        }
    }

    /// The answer has to go through a socket, and whoever closes it first wins.
    private func reply(_ number: Int, _ tell: @escaping () -> Void) {
        office.agenda.after(.microseconds(office.dice.within(50...3000))) {
            guard self.callers.removeValue(forKey: number) != nil else { return }
            tell()
        }
    }

    /// Stops in good order, as `systemctl stop` asks for.
    func stop() {
        guard let core, let running, !isStopping else { return }
        isStopping = true
        let run = Confined(self)
        Self.spawn {
            await core.finish()
            await core.end(running)
            run.value.stopped()
        }
    }

    private func stopped() {
        guard !isOver else { return }
        office.trace.note("office", "the daemon has stopped")
        office.daemonEnded(self)
    }

    /// Ends everything that still belongs to this run.
    func end() {
        isOver = true
        for caller in callers.sorted(by: { $0.key < $1.key }) { office.agenda.after(.milliseconds(1), caller.value) }
        callers = [:]
        // Frees SQLite's memory. After a crash its files are lost already, and nothing of this reaches the disk.
        try? stored?.close()
    }
}
