internal import Journal
public import Logging
public import PayPoint
internal import Receivables
internal import Varlink
internal import WireRecord

#if canImport(Glibc)
    internal import Glibc
#endif

/// The daemon put together: devices, journal, desk and the socket.
public struct PayPointDaemon: Sendable {
    /// How long a stop waits for calls that are being answered, once no payment is left: they only read.
    private static let lastCallsSeconds = 5

    private let configuration: Configuration
    private let clock: any WallClock
    private let log: Logger
    private let notifier: SystemdNotifier
    private let environment: [String: String]

    public init(
        _ configuration: Configuration, clock: any WallClock, log: Logger, environment: [String: String]
    ) {
        self.configuration = configuration
        self.clock = clock
        self.log = log
        self.environment = environment
        notifier = SystemdNotifier(environment: environment)
    }

    /// Runs until the task is cancelled, then finishes what is under way, within the configured bound.
    ///
    /// - Throws: ``JournalFailure`` when the journal cannot be had, and whatever keeps the socket from being opened.
    public func run(watchdog: Watchdog?) async throws {
        let frontdoor = Frontdoor(
            configuration.socket, rules: configuration.access, isTest: configuration.isTest, log: log)
        try await frontdoor.checkIsFree(environment: environment)
        // Under systemd the directory is there already (StateDirectory=); elsewhere it is made, for the daemon's eyes only.
        mkdir(configuration.stateDirectory, 0o700)
        let stored = try SQLiteJournal(directory: configuration.stateDirectory, clock: clock)
        let listed = SQLiteItemStore(
            directory: configuration.stateDirectory, taken: try await stored.lastItemImport())
        if let trouble = listed.trouble { log.error("the list of receivables: \(trouble)") }
        let items = LoggedItems(items: listed, log: log)
        let record = configuration.stateDirectory + "/wire"
        let wire = WireStore(directory: record) { log.warning("\($0)") }
        let core = try await PayPointCore(
            configuration, journal: stored, items: items, in: Surroundings(clock: clock, wire: wire), log: log)
        let (desk, board, journal) = (core.desk, core.board, core.journal)
        let server = try await frontdoor.open(
            desk: desk, sales: core.sales, items: items, board: board, journal: journal,
            health: core.health, archive: WireArchive(directory: record),
            environment: environment)
        let running = try await core.begin()
        let alive = watchdog.map { watchdog in Task { await keepAlive(watchdog, desk, journal) } }
        notifier.ready("bereit")
        log.notice(
            configuration.isTest ? "ready, a test instance" : "ready",
            metadata: ["socket": "\(configuration.socket.path)"])

        await untilCancelled()
        notifier.stopping("beendet laufende Zahlungen")
        log.notice("stopping")
        // This task is cancelled by now, and all waiting in it would end at once; what is left to do must not.
        await Task {
            await core.finish()
            await server.stop(within: .seconds(Self.lastCallsSeconds))
            alive?.cancel()
            await core.end(running)
            wire.flush()
        }.value
    }

    /// Tells systemd that we work, which takes a desk that answers and a journal that takes its turn: a hung one ends the
    /// process. A journal that refuses, because its disk is full, still works.
    private func keepAlive(_ watchdog: Watchdog, _ desk: PaymentDesk, _ journal: any EventJournal) async {
        while !Task.isCancelled {
            await desk.respond()
            try? await journal.write { _ in }
            notifier.watchdog()
            try? await Task.sleep(for: watchdog.interval)
        }
    }

    private func untilCancelled() async {
        let (stream, continuation) = AsyncStream.makeStream(of: Never.self)
        await withTaskCancellationHandler {
            for await _ in stream {}
        } onCancel: {
            continuation.finish()
        }
    }
}
