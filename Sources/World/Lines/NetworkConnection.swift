internal import Devices

/// One TCP connection, with the daemon at one end and a device at the other.
final class NetworkConnection {
    enum News {
        case bytes([UInt8])
        case end
    }

    /// Probes that nobody answers end an idle connection about this long after the network fell silent.
    private static let keepAliveSeconds = 40

    private let agenda: Agenda
    /// `nil` once the daemon knows nothing of the connection any more.
    private var feed: AsyncStream<PortEvent>.Continuation?
    private let toDevice: Pipe
    private var toDaemon: Pipe?
    private let tellDevice: (NetworkConnection, News) -> Void
    private var isSilent = false
    private var givingUp: (time: Span, ticket: Agenda.Ticket)?

    init(
        feed: AsyncStream<PortEvent>.Continuation, agenda: Agenda, dice: Dice,
        device: @escaping (NetworkConnection, News) -> Void
    ) {
        self.feed = feed
        self.agenda = agenda
        tellDevice = device
        weak var itself: NetworkConnection?
        toDevice = Pipe(agenda: agenda, dice: dice) { bytes in itself.map { device($0, .bytes(bytes)) } }
        toDaemon = Pipe(agenda: agenda, dice: dice) { bytes in itself?.arrived(bytes) }
        itself = self
    }

    var bytesUnderWay: Int { toDevice.bytesUnderWay + (toDaemon?.bytesUnderWay ?? 0) }

    var isOpenAtDaemon: Bool { feed != nil }

    private func arrived(_ bytes: [UInt8]) {
        if case .dropped? = feed?.yield(.received(bytes)) { closeByDaemon() }
    }

    func sendToDevice(_ bytes: [UInt8]) {
        guard let feed else { return }
        toDevice.carry(bytes)
        if isSilent { giveUp(within: .milliseconds(LinePatience.atWork.lostMilliseconds)) }
        if case .dropped = feed.yield(.taken(bytes.count)) { closeByDaemon() }
    }

    func sendToDaemon(_ bytes: [UInt8]) { toDaemon?.carry(bytes) }

    func closeByDaemon() {
        endAtDaemon()
        toDevice.finish { self.tellDevice(self, .end) }
    }

    func closeByDevice() {
        toDevice.tear()
        toDaemon?.finish { self.endAtDaemon() }
    }

    /// The daemon's end is gone at once. The device's end is for the caller.
    func cutAtDaemon() {
        toDevice.tear()
        endAtDaemon()
    }

    /// The daemon's process is no more. Its system closes the connection, unless the whole machine went off.
    func daemonDied(_ crash: SimulatedDisk.Crash) {
        // Not finished: that would wake a task that is no more.
        feed = nil
        toDaemon?.tear()
        toDaemon = nil
        switch crash {
        case .kill: toDevice.finish { self.tellDevice(self, .end) }
        case .powerCut: toDevice.tear()
        }
    }

    func fallSilent() {
        isSilent = true
        toDevice.hold()
        toDaemon?.hold()
        giveUp(within: .seconds(Self.keepAliveSeconds))
    }

    func speakAgain() {
        guard isSilent else { return }
        isSilent = false
        if let givingUp { agenda.cancel(givingUp.ticket) }
        givingUp = nil
        toDevice.release()
        toDaemon?.release()
    }

    /// The earliest of the system's deadlines counts.
    private func giveUp(within limit: Span) {
        let deadline = agenda.now + limit
        if let (time, ticket) = givingUp {
            guard deadline < time else { return }
            agenda.cancel(ticket)
        }
        let ticket = agenda.at(deadline) {
            self.givingUp = nil
            self.toDevice.tear()
            self.endAtDaemon()
        }
        givingUp = (deadline, ticket)
    }

    private func endAtDaemon() {
        toDaemon?.tear()
        toDaemon = nil
        feed?.finish()
        feed = nil
    }
}
