internal import Devices

/// A serial line on a USB adapter: slow, without connections, and nothing watches over what it carries.
final class SerialCable: Cable {
    /// Start bit, eight data bits, two stop bits.
    private static let bitsPerByte = 11

    unowned let device: any DeviceEnd
    private let path: String
    private let baud: Int
    private let agenda: Agenda
    private let dice: Dice
    private let trace: Trace
    /// The adapter's plug is out at the daemon's machine.
    private var isUnplugged = false
    /// The wires are interrupted: nobody is told.
    private var isInterrupted = false
    /// Once in so many bytes one is lost, doubled or damaged; 0 never.
    private var noiseOneIn = 0
    private var feed: AsyncStream<PortEvent>.Continuation?
    /// Tells one opening of the line from the next: what was under way to an earlier one is gone.
    private var opening = 0
    private var quietToDevice = Span.zero
    private var quietToDaemon = Span.zero

    init(
        _ path: String, baud: Int, to device: any DeviceEnd, agenda: Agenda, dice: Dice, trace: Trace
    ) {
        self.path = path
        self.baud = baud
        self.device = device
        self.agenda = agenda
        self.dice = dice
        self.trace = trace
    }

    /// - Throws: ``PortFailure``
    func open() async throws -> PortLine {
        guard !isUnplugged else { throw PortFailure.missing(path: path) }
        guard feed == nil else { throw PortFailure.inUse(path: path) }
        let (events, feed) = AsyncStream.makeStream(
            of: PortEvent.self, bufferingPolicy: .bufferingOldest(PortLimits.eventsWaiting))
        self.feed = feed
        opening += 1
        let (line, number) = (Confined(self), opening)
        return PortLine(
            events: events, write: { line.value.sendToDevice($0, in: number) },
            close: { line.value.closeByDaemon(number) })
    }

    private func sendToDevice(_ bytes: [UInt8], in number: Int) {
        guard number == opening, let feed else { return }
        quietToDevice = max(quietToDevice, agenda.now) + duration(of: bytes)
        agenda.at(quietToDevice) {
            let arrived = self.spoiled(bytes)
            if !arrived.isEmpty { self.device.received(arrived) }
            if number == self.opening, case .dropped = feed.yield(.taken(bytes.count)) { self.closeByDaemon(number) }
        }
    }

    func send(_ bytes: [UInt8]) {
        quietToDaemon = max(quietToDaemon, agenda.now) + duration(of: bytes)
        let number = opening
        agenda.at(quietToDaemon) {
            // Opening the line throws away what had come before.
            guard number == self.opening, let feed = self.feed else { return }
            let arrived = self.spoiled(bytes)
            if !arrived.isEmpty, case .dropped = feed.yield(.received(arrived)) { self.closeByDaemon(number) }
        }
    }

    private func closeByDaemon(_ number: Int) {
        guard number == opening, let feed else { return }
        self.feed = nil
        feed.finish()
    }

    func close() {}
    func stopReading() {}
    func startReading() {}

    func plug(isIn: Bool) {
        trace.note(path, isIn ? "plugged in" : "unplugged")
        isUnplugged = !isIn
        guard isUnplugged else { return }
        feed?.finish()
        feed = nil
        opening += 1
    }

    func interrupt(_ isInterrupted: Bool) {
        trace.note(path, isInterrupted ? "wires interrupted" : "wires connected")
        self.isInterrupted = isInterrupted
    }

    func noise(oneIn: Int) {
        trace.note(path, oneIn > 0 ? "noise at one byte in \(oneIn)" : "no noise")
        noiseOneIn = oneIn
    }

    func daemonDied() {
        feed = nil
        opening += 1
    }

    private func duration(of bytes: [UInt8]) -> Span {
        .microseconds(bytes.count * Self.bitsPerByte * 1_000_000 / baud)
    }

    private func spoiled(_ bytes: [UInt8]) -> [UInt8] {
        guard !isUnplugged, !isInterrupted else { return [] }
        guard noiseOneIn > 0 else { return bytes }
        return bytes.flatMap { byte -> [UInt8] in
            guard dice.oneIn(noiseOneIn) else { return [byte] }
            switch dice.below(3) {
            case 0: return []
            case 1: return [byte, byte]
            default: return [byte ^ UInt8(1 << dice.below(8))]
            }
        }
    }
}
