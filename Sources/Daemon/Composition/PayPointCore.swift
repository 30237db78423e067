package import Logging
package import PayPoint

/// The daemon below its socket: journal, devices and desk put together.
package struct PayPointCore: Sendable {
    /// How long a stop waits for devices to be given back. Closing a line takes no answer of the device; only a hung kernel
    /// driver needs longer, and the end of the process closes that as well.
    private static let lastLinesSeconds = 2

    package let desk: PaymentDesk
    package let sales: SaleDesk
    package let board = DeviceBoard()
    package let journal: any EventJournal
    package let health = JournalHealth()
    private let devices: DeviceSet
    private let surroundings: Surroundings
    private let stopSeconds: Int
    private let log: Logger

    /// Puts the parts together and looks after what the last run left unfinished. No device is touched yet.
    ///
    /// - Parameter items: the receivables that the finance system told.
    /// - Throws: ``JournalFailure``
    package init(
        _ configuration: Configuration, journal stored: any EventJournal, items: any OpenItems = NoItems(),
        in surroundings: Surroundings, log: Logger
    ) async throws {
        journal = LoggedJournal(journal: stored, log: log, health: health, clock: surroundings.clock)
        self.surroundings = surroundings
        self.log = log
        stopSeconds = configuration.stopSeconds
        devices = DeviceSet(configuration, board: board, in: surroundings, journal: journal, log: log)
        desk = PaymentDesk(
            journal: journal, clock: surroundings.clock, setup: devices.setup(configuration), board: board)
        let receivables = ReceivableSetup(
            items: items, pattern: configuration.receivables.pattern, rules: configuration.receivables.rules)
        let kasse = Kasse(
            journal: journal, technicians: [0, surroundings.user], receivables: receivables,
            isTest: configuration.isTest)
        sales = SaleDesk(kasse: kasse, desk: desk)
        try await desk.recover()
        try await sales.recover()
    }

    /// Writes the start down and connects the devices.
    ///
    /// - Returns: what keeps them connected until it is cancelled.
    /// - Throws: ``JournalFailure``
    package func begin() async throws -> Task<Void, Never> {
        try await journal.write { _ = try $0.append(.daemonStarted(DaemonStarted(version: Product.version))) }
        return Task { await devices.run() }
    }

    /// Takes no more payments and waits for those under way, but not longer than the configured bound: what is then still open
    /// is in doubt after the next start.
    package func finish() async {
        let closing = Task {
            await sales.close()
            await desk.close()
        }
        let inTime = await closing.ends(within: .seconds(stopSeconds), by: surroundings.time)
        if !inTime { log.warning("payments were still under way when the time to stop was over") }
        await desk.endWatches()
        await board.endWatches()
    }

    /// Gives the devices back and writes the end down.
    package func end(_ running: Task<Void, Never>) async {
        running.cancel()
        if await !running.ends(within: .seconds(Self.lastLinesSeconds), by: surroundings.time) {
            log.warning("a device did not let go")
        }
        _ = try? await journal.write { _ = try $0.append(.daemonStopped(DaemonStopped(version: Product.version))) }
    }
}
