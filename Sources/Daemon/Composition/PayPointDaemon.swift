internal import Journal
public import Logging
public import PayPoint
internal import Receivables
internal import Varlink
internal import WireRecord

#if canImport(Glibc)
    internal import Glibc
#endif

/// The daemon put together: journal, devices, desk and the socket, for as many configurations as it is told to read.
public struct PayPointDaemon: Sendable {
    /// Reads the configuration again.
    public typealias Reading = @Sendable () throws(ConfigurationError) -> Configuration

    let clock: any WallClock
    let log: Logger
    let notifier: SystemdNotifier
    let environment: [String: String]
    let orders: DaemonOrders
    private let configuration: Configuration
    private let reading: Reading

    public init(
        _ configuration: Configuration, clock: any WallClock, log: Logger, environment: [String: String],
        orders: DaemonOrders = DaemonOrders(), reading: @escaping Reading
    ) {
        self.configuration = configuration
        self.clock = clock
        self.log = log
        self.environment = environment
        self.orders = orders
        self.reading = reading
        notifier = SystemdNotifier(environment: environment)
    }

    /// Runs until the task is cancelled, or the daemon is to be started anew; then finishes what is under way, within the
    /// configured bound.
    ///
    /// - Throws: ``JournalFailure`` when the journal cannot be had, and whatever keeps the socket from being opened.
    public func run(watchdog: Watchdog?) async throws {
        let passed = try SocketActivation.sockets(environment: environment, processID: getpid()).map(\.descriptor)
        if passed.isEmpty { try await Frontdoor.checkIsFree(configuration.socket) }
        let state = try await openState()
        var configuration = self.configuration
        var isFirst = true
        while true {
            let sitting = Sitting(configuration, state, of: self, isFirst: isFirst)
            isFirst = false
            switch try await sitting.run(watchdog: watchdog, sockets: passed, next: next) {
            case .stop, .renew: return
            case .reload(let next): configuration = next
            }
        }
    }

    private func openState() async throws -> StoredState {
        // Under systemd the directory is there already (StateDirectory=); elsewhere it is made, for the daemon's eyes only.
        mkdir(configuration.stateDirectory, 0o700)
        let journal = try SQLiteJournal(directory: configuration.stateDirectory, clock: clock)
        let items = SQLiteItemStore(
            directory: configuration.stateDirectory, taken: try await journal.lastItemImport())
        if let trouble = items.trouble { log.error("the list of receivables: \(trouble)") }
        let record = configuration.stateDirectory + "/wire"
        return StoredState(
            journal: journal, items: LoggedItems(items: items, log: log),
            wire: WireStore(directory: record) { [log] in log.warning("\($0)") },
            archive: WireArchive(directory: record))
    }

    /// Reads the configuration again. A faulty one is named in the log, and the old one stays.
    private func next() -> Configuration? {
        do throws(ConfigurationError) {
            let next = try reading()
            let faults = configuration.changesThatNeedNewStart(in: next)
            guard faults.isEmpty else { throw ConfigurationError(faults: faults) }
            return next
        } catch {
            for fault in error.faults { log.error("the new configuration is not taken: \(fault)") }
            return nil
        }
    }
}

/// What stays open whatever the configuration says.
struct StoredState: Sendable {
    let journal: SQLiteJournal
    let items: LoggedItems
    let wire: WireStore
    let archive: WireArchive
}
