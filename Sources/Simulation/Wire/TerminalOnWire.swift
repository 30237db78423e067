public import ZVT

/// A simulated terminal with the framing of its wire: bytes in, bytes out.
public struct TerminalOnWire: SimulatedDevice {
    public enum Transport: Hashable, Sendable {
        case stream
        case serial(SerialTiming)
    }

    public enum Timer: Hashable, Sendable {
        case terminal(TerminalTimer)
        case line(SerialTimer)
        /// The next piece of a message that is sent slowly.
        case writing
        /// The cable is put back.
        case replugged
    }

    public enum Action: Hashable, Sendable {
        case terminal(TerminalAction)
        case fault(LineFault)
        case clearFaults
    }

    public typealias Output = TerminalReceipt
    public typealias Effect = DeviceEffect<Timer, TerminalReceipt>

    public internal(set) var terminal: SimulatedTerminal
    let transport: Transport
    let settings: WireSettings
    var framing: Framing
    var faults: LineFaults
    var outgoing: OutgoingBytes
    /// The serial cable is out: nothing gets through either way.
    var isUnplugged = false
    var ignoresNextACK = false
    /// Blocks given to the serial line that shall meet a fault on their first way out.
    var blockFaults: [BlockFault] = []
    /// Events for the terminal, the first of which it is handling.
    private var untold: [TerminalEvent] = []

    struct BlockFault: Hashable, Sendable {
        let frame: [UInt8]
        let kind: LineFault.Kind
    }

    enum Framing: Sendable {
        case stream(StreamLink)
        case serial(SerialLink)

        init(_ transport: Transport) {
            switch transport {
            case .stream: self = .stream(StreamLink())
            case .serial(let timing): self = .serial(SerialLink(timing: timing))
            }
        }
    }

    public init(
        _ terminal: SimulatedTerminal, over transport: Transport, settings: WireSettings = WireSettings()
    ) {
        self.terminal = terminal
        self.transport = transport
        self.settings = settings
        framing = Framing(transport)
        faults = LineFaults(settings.faults)
        outgoing = OutgoingBytes(byteGap: settings.byteGapMilliseconds)
    }

    public mutating func handle(_ event: DeviceEvent<Timer, Action>, at now: Int64) -> [Effect] {
        var effects: [Effect] = []
        switch event {
        case .linkOpened: open(at: now, &effects)
        case .linkLost:
            outgoing.clear()
            tell(.linkLost, at: now, &effects)
        case .received(let bytes):
            guard terminal.hasPower, !isUnplugged else { break }
            receive(bytes, at: now, &effects)
        case .timer(.terminal(let timer)): tell(.timer(timer), at: now, &effects)
        case .timer(.line(let timer)): line(.timer(timer), at: now, &effects)
        case .timer(.writing):
            outgoing.pauseOver()
            writeNext(&effects)
        case .timer(.replugged): isUnplugged = false
        case .action(.terminal(let action)): tell(.action(action), at: now, &effects)
        case .action(.fault(let fault)): faults.add(fault)
        case .action(.clearFaults): faults.clear()
        }
        return effects
    }

    private mutating func open(at now: Int64, _ effects: inout [Effect]) {
        guard terminal.hasPower else {
            effects.append(.closeLink)
            return
        }
        framing = Framing(transport)
        blockFaults = []
        outgoing.clear()
        if let banner = settings.banner { write(Array(banner.utf8), &effects) }
        tell(.linkOpened, at: now, &effects)
    }

    /// What one event makes the terminal do may make another event, e.g. a fault that cuts the link: that one waits until all
    /// effects of the first are carried out, or a timer would outlive what it was for.
    mutating func tell(_ event: TerminalEvent, at now: Int64, _ effects: inout [Effect]) {
        untold.append(event)
        guard untold.count == 1 else { return }
        while let event = untold.first {
            for effect in terminal.handle(event, at: now) { carryOut(effect, at: now, &effects) }
            untold.removeFirst()
        }
    }

    private mutating func carryOut(_ effect: TerminalEffect, at now: Int64, _ effects: inout [Effect]) {
        switch effect {
        case .send(let apdu): send(apdu, at: now, &effects)
        case .arm(let timer, let delay): effects.append(.arm(.terminal(timer), delay))
        case .disarm(let timer): effects.append(.disarm(.terminal(timer)))
        case .closeLink: close(at: now, &effects)
        case .print(let receipt): effects.append(.output(receipt))
        case .note(let text): effects.append(.note(.happened(text)))
        }
    }

    /// A serial line cannot be closed: the terminal only forgets the conversation and listens to the next.
    private mutating func close(at now: Int64, _ effects: inout [Effect]) {
        outgoing.clear()
        switch transport {
        case .stream: effects.append(.closeLink)
        case .serial: tell(.linkOpened, at: now, &effects)
        }
    }

    mutating func write(_ bytes: [UInt8], pause: Int = 0, _ effects: inout [Effect]) {
        guard !isUnplugged else { return }
        outgoing.add(bytes, pause: pause)
        writeNext(&effects)
    }

    private mutating func writeNext(_ effects: inout [Effect]) {
        while true {
            switch outgoing.next() {
            case .write(let bytes): effects.append(.write(bytes))
            case .pause(let milliseconds):
                effects.append(.arm(.writing, .wire(milliseconds)))
                return
            case .nothing: return
            }
        }
    }
}

extension APDU {
    /// Name and bytes for the log.
    var logText: String { "\(control.name) \(hex(encoded))" }
}
