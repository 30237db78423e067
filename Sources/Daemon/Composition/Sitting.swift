internal import Logging
internal import PayPoint
internal import Varlink
internal import WireRecord

#if canImport(Glibc)
    internal import Glibc
#endif

/// The daemon with one configuration: from the first device connected to the last call answered.
struct Sitting: Sendable {
    enum End: Sendable {
        case stop
        case renew
        case reload(Configuration)
    }

    /// How long a stop waits for calls that are being answered, once no payment is left: they only read.
    private static let lastCallsSeconds = 5

    private let configuration: Configuration
    private let state: StoredState
    private let daemon: PayPointDaemon
    private let isFirst: Bool

    init(_ configuration: Configuration, _ state: StoredState, of daemon: PayPointDaemon, isFirst: Bool) {
        self.configuration = configuration
        self.state = state
        self.daemon = daemon
        self.isFirst = isFirst
    }

    /// - Parameters:
    ///   - sockets: those that systemd passed. They stay open behind this, for the next sitting.
    ///   - next: the configuration read again; `nil` where it is faulty, and this one goes on.
    func run(watchdog: Watchdog?, sockets: [Int32], next: @Sendable () -> Configuration?) async throws -> End {
        let surroundings = Surroundings(clock: daemon.clock, wire: state.wire)
        let core = try await PayPointCore(
            configuration, journal: state.journal, items: state.items, in: surroundings, log: daemon.log)
        let orders = daemon.orders
        let rest = RestDesk(kasse: core.sales.kasse, desk: core.desk, clock: daemon.clock) { orders.renew() }
        let server = try await Frontdoor(
            configuration.socket, rules: configuration.access, isTest: configuration.isTest, log: daemon.log
        ).open(core, items: state.items, archive: state.archive, rest: rest, sockets: sockets)
        let running = try await core.begin()
        let alive = watchdog.map { watchdog in Task { await keepAlive(watchdog, core) } }
        daemon.notifier.ready("bereit")
        daemon.log.notice(
            "ready\(isFirst ? "" : " with the new configuration")\(configuration.isTest ? ", a test instance" : "")",
            metadata: ["socket": "\(configuration.socket.path)"])

        let end = await work(next)
        switch end {
        case .stop, .renew:
            daemon.notifier.stopping("beendet laufende Zahlungen")
            daemon.log.notice("stopping")
        case .reload: daemon.log.notice("takes a new configuration")
        }
        // This task may be cancelled by now, and all waiting in it would end at once; what is left to do must not.
        await Task {
            await core.finish()
            await server.stop(within: .seconds(Self.lastCallsSeconds))
            alive?.cancel()
            await core.end(running)
            state.wire.flush()
        }.value
        return end
    }

    /// Waits for what ends the sitting.
    private func work(_ next: @Sendable () -> Configuration?) async -> End {
        for await order in daemon.orders.stream {
            switch order {
            case .renew: return .renew
            case .reload:
                daemon.notifier.reloading()
                if let configuration = next() { return .reload(configuration) }
                daemon.notifier.ready("die neue Konfiguration ist fehlerhaft, es gilt die alte")
            }
        }
        return .stop
    }

    /// Tells systemd that we work, which takes a desk that answers and a journal that takes its turn: a hung one ends the
    /// process. A journal that refuses, because its disk is full, still works.
    private func keepAlive(_ watchdog: Watchdog, _ core: PayPointCore) async {
        while !Task.isCancelled {
            await core.desk.respond()
            try? await core.journal.write { _ in }
            daemon.notifier.watchdog()
            try? await Task.sleep(for: watchdog.interval)
        }
    }
}
