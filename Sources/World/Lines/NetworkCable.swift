internal import Devices

/// The network between the daemon and one device that listens on a TCP port.
final class NetworkCable: Cable {
    enum Reach {
        case reachable
        /// The host answers, and nobody listens.
        case refusing
        /// No packet comes through, either way.
        case silent
    }

    unowned let device: any DeviceEnd
    private let agenda: Agenda
    private let dice: Dice
    private let name: String
    private let trace: Trace
    private(set) var reach = Reach.reachable
    private var connection: NetworkConnection?
    /// Closed by the device, which the daemon may not know yet.
    private var closing: [NetworkConnection] = []
    private var isReadingStopped = false
    private var unread: [[UInt8]] = []

    init(_ name: String, to device: any DeviceEnd, agenda: Agenda, dice: Dice, trace: Trace) {
        self.name = name
        self.device = device
        self.agenda = agenda
        self.dice = dice
        self.trace = trace
    }

    var bytesUnderWay: Int { connection?.bytesUnderWay ?? 0 }

    /// - Throws: ``PortFailure``
    func open() async throws -> PortLine {
        let clock = SimulatedClock(agenda)
        if case .silent = reach {
            try? await clock.sleep(for: .milliseconds(PortLimits.connectMilliseconds))
            throw PortFailure.unreachable(name)
        }
        try? await clock.sleep(for: .milliseconds(dice.within(1...10)))
        guard case .reachable = reach else { throw PortFailure.unreachable(name) }
        return begin()
    }

    private func begin() -> PortLine {
        if connection != nil { lostAtDevice() }
        let (events, feed) = AsyncStream.makeStream(
            of: PortEvent.self, bufferingPolicy: .bufferingOldest(PortLimits.eventsWaiting))
        let new = NetworkConnection(feed: feed, agenda: agenda, dice: dice) { [weak self] connection, news in
            self?.arrived(news, on: connection)
        }
        connection = new
        trace.note(name, "connected")
        device.linkOpened()
        let confined = Confined(new)
        return PortLine(
            events: events, write: { confined.value.sendToDevice($0) }, close: { confined.value.closeByDaemon() })
    }

    private func arrived(_ news: NetworkConnection.News, on connection: NetworkConnection) {
        guard connection === self.connection else { return }
        switch news {
        case .bytes(let bytes):
            if isReadingStopped { unread.append(bytes) } else { device.received(bytes) }
        case .end: lostAtDevice()
        }
    }

    private func lostAtDevice() {
        connection = nil
        startReading()
        unread = []
        device.linkLost()
    }

    func send(_ bytes: [UInt8]) { connection?.sendToDaemon(bytes) }

    func close() {
        if let connection {
            connection.closeByDevice()
            closing = closing.filter(\.isOpenAtDaemon) + [connection]
        }
        connection = nil
        unread = []
        isReadingStopped = false
    }

    func stopReading() { isReadingStopped = true }

    func startReading() {
        isReadingStopped = false
        while !isReadingStopped, !unread.isEmpty { device.received(unread.removeFirst()) }
    }

    /// Both ends lose the connection, each with what was still under way to it.
    func cut() {
        trace.note(name, "connection cut")
        connection?.cutAtDaemon()
        if connection != nil { lostAtDevice() }
    }

    func change(to reach: Reach) {
        trace.note(name, "network: \(reach)")
        self.reach = reach
        if case .silent = reach { connection?.fallSilent() } else { connection?.speakAgain() }
    }

    func daemonDied(_ crash: SimulatedDisk.Crash) {
        for connection in closing + [connection].compactMap(\.self) { connection.daemonDied(crash) }
        closing = []
    }
}
