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
    }

    public typealias Action = TerminalAction
    public typealias Output = TerminalReceipt
    public typealias Effect = DeviceEffect<Timer, TerminalReceipt>

    public private(set) var terminal: SimulatedTerminal
    private let transport: Transport
    private var framing: Framing

    private enum Framing: Sendable {
        case stream(StreamLink)
        case serial(SerialLink)

        init(_ transport: Transport) {
            switch transport {
            case .stream: self = .stream(StreamLink())
            case .serial(let timing): self = .serial(SerialLink(timing: timing))
            }
        }
    }

    public init(_ terminal: SimulatedTerminal, over transport: Transport) {
        self.terminal = terminal
        self.transport = transport
        framing = Framing(transport)
    }

    public mutating func handle(_ event: DeviceEvent<Timer, TerminalAction>, at now: Int64) -> [Effect] {
        var effects: [Effect] = []
        switch event {
        case .linkOpened:
            framing = Framing(transport)
            tell(.linkOpened, at: now, &effects)
        case .linkLost: tell(.linkLost, at: now, &effects)
        case .received(let bytes): receive(bytes, at: now, &effects)
        case .timer(.terminal(let timer)): tell(.timer(timer), at: now, &effects)
        case .timer(.line(let timer)): line(.timer(timer), at: now, &effects)
        case .action(let action): tell(.action(action), at: now, &effects)
        }
        return effects
    }

    private mutating func receive(_ bytes: [UInt8], at now: Int64, _ effects: inout [Effect]) {
        guard case .stream(var link) = framing else { return line(.received(bytes), at: now, &effects) }
        let received = link.receive(bytes)
        framing = .stream(link)
        for effect in received {
            switch effect {
            case .deliver(let apdu): deliver(apdu, at: now, &effects)
            case .rejected(let rejection):
                effects.append(.note(.happened(rejection.description)))
                tell(.linkBroken, at: now, &effects)
            }
        }
    }

    private mutating func line(_ event: SerialLink.Event, at now: Int64, _ effects: inout [Effect]) {
        guard case .serial(var link) = framing else { return }
        let results = link.handle(event, at: now)
        framing = .serial(link)
        for effect in results {
            switch effect {
            case .write(let bytes): effects.append(.write(bytes))
            case .arm(let timer, let milliseconds): effects.append(.arm(.line(timer), .wire(milliseconds)))
            case .disarm(let timer): effects.append(.disarm(.line(timer)))
            case .rejected(let rejection): effects.append(.note(.happened(rejection.description)))
            case .taken: break
            case .failed(let failure):
                effects.append(.note(.happened("Leitung gestört: \(failure)")))
                tell(.linkLost, at: now, &effects)
                tell(.linkOpened, at: now, &effects)
            case .deliver(let bytes, _):
                guard let apdu = try? APDU(encoded: bytes) else {
                    effects.append(.note(.happened("Block ohne Nachricht")))
                    continue
                }
                deliver(apdu, at: now, &effects)
            }
        }
    }

    private mutating func deliver(_ apdu: APDU, at now: Int64, _ effects: inout [Effect]) {
        effects.append(.note(.received(apdu.logText)))
        tell(.received(apdu), at: now, &effects)
    }

    private mutating func tell(_ event: TerminalEvent, at now: Int64, _ effects: inout [Effect]) {
        for effect in terminal.handle(event, at: now) {
            switch effect {
            case .send(let apdu): send(apdu, at: now, &effects)
            case .arm(let timer, let delay): effects.append(.arm(.terminal(timer), delay))
            case .disarm(let timer): effects.append(.disarm(.terminal(timer)))
            case .closeLink: effects.append(.closeLink)
            case .print(let receipt): effects.append(.output(receipt))
            case .note(let text): effects.append(.note(.happened(text)))
            }
        }
    }

    private mutating func send(_ apdu: APDU, at now: Int64, _ effects: inout [Effect]) {
        effects.append(.note(.sent(apdu.logText)))
        switch framing {
        case .stream: effects.append(.write(apdu.encoded))
        case .serial: line(.send(apdu.encoded), at: now, &effects)
        }
    }
}

extension APDU {
    /// Name and bytes for the log.
    var logText: String { "\(control.name) \(hex(encoded))" }
}
