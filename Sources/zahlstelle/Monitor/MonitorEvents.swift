import Dispatch
import Glibc
import Interface

/// What happens to a monitor, one thing after the other.
struct MonitorEvents {
    enum Event: Sendable {
        case looked(MonitorSnapshot)
        /// The terminal has another size.
        case resized
        /// Ctrl-Z.
        case suspended
        /// Ctrl-C, or whoever started it wants it to end.
        case stopped
        case failed(any Error)
    }

    /// How often is asked for what has no stream. A look costs the daemon some milliseconds, and whoever looks at a screen sees no
    /// difference to less.
    private static let pauseMilliseconds = 1000
    /// Events that may wait. What is drawn then is the newest all the same.
    private static let kept = 64

    let stream: AsyncStream<Event>
    private let signals: [any DispatchSourceSignal]
    private let work: Task<Void, Never>

    init(_ source: MonitorSource) {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Event.self, bufferingPolicy: .bufferingNewest(Self.kept))
        self.stream = stream
        let meanings: [(CInt, Event)] = [
            (SIGINT, .stopped), (SIGTERM, .stopped), (SIGHUP, .stopped), (SIGWINCH, .resized), (SIGTSTP, .suspended),
        ]
        signals = meanings.map { number, event in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield(event) }
            source.resume()
            return source
        }
        let board = MonitorBoard()
        work = Task {
            do {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for try await reply in source.changes() {
                            if let snapshot = await board.changed(reply.devices) {
                                continuation.yield(.looked(snapshot))
                            }
                        }
                        throw CommandFailure.malformedReply
                    }
                    group.addTask {
                        while true {
                            let rest = try await source.look()
                            if let snapshot = await board.looked(rest) { continuation.yield(.looked(snapshot)) }
                            try await Task.sleep(for: .milliseconds(Self.pauseMilliseconds))
                        }
                    }
                    try await group.next()
                }
            } catch {
                continuation.yield(.failed(error))
            }
        }
    }

    func end() {
        work.cancel()
        for source in signals { source.cancel() }
    }
}

/// Puts together what comes from two sides. Nothing is shown before both have told.
private actor MonitorBoard {
    private var devices: [OrgZahlstelleDevices.Device]?
    private var rest: MonitorSnapshot.Rest?

    func changed(_ changes: [OrgZahlstelleDevices.Device]) -> MonitorSnapshot? {
        var devices = devices ?? []
        for device in changes {
            if let index = devices.firstIndex(where: { $0.id == device.id }) {
                devices[index] = device
            } else {
                devices.append(device)
            }
        }
        self.devices = devices.sorted { $0.id < $1.id }
        return snapshot
    }

    func looked(_ rest: MonitorSnapshot.Rest) -> MonitorSnapshot? {
        self.rest = rest
        return snapshot
    }

    private var snapshot: MonitorSnapshot? {
        guard let devices, let rest else { return nil }
        return MonitorSnapshot(devices: devices, rest)
    }
}
