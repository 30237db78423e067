import ZVT
import ZVTSession

/// A conversation and a scripted terminal on a serial line with faults, on a fake clock.
struct SerialBench {
    enum Side: Int { case register, terminal }

    /// What happens to a write: the bytes that arrive, or nil where none do.
    typealias Fault = (_ from: Side, _ write: Int, _ bytes: [UInt8]) -> [UInt8]?

    private enum Occurrence {
        case bytes([UInt8])
        case registerTimer(ConversationTimer, generation: Int)
        case terminalTimer(SerialTimer, generation: Int)
        case order(Order)
        case stored(HoldID)
    }

    private struct Entry {
        let time: Int64
        let sequence: Int
        let side: Side
        let what: Occurrence
    }

    private var conversation: Conversation
    private var line = SerialLink()
    private var agenda: [Entry] = []
    private var registerGenerations: [ConversationTimer: Int] = [:]
    private var terminalGenerations: [SerialTimer: Int] = [:]
    private var writes = [0, 0]
    private var lineFree: [Int64] = [0, 0]
    private var sequence = 0
    private let fault: Fault
    private let byteByByte: Bool
    /// What the terminal says after accepting a payment, one after the other as it is answered.
    private var script: [[UInt8]]
    private var pending: [[UInt8]] = []
    private var isWaiting = false
    private(set) var now: Int64 = 0
    private(set) var reports: [Report] = []
    private(set) var closed: [LinkCloseReason] = []
    /// Commands of the register that the terminal took for new ones.
    private(set) var commands: [[UInt8]] = []

    init(
        _ profile: TerminalProfile, script: [String], byteByByte: Bool = false,
        fault: @escaping Fault = { _, _, bytes in bytes }
    ) {
        conversation = Conversation(transport: .serial(SerialTiming()), profile: profile)
        self.script = script.map { octets($0) }
        self.byteByByte = byteByByte
        self.fault = fault
    }

    /// Registers, pays 50.50 EUR and runs until nothing is left to happen.
    mutating func pay() {
        apply(conversation.handle(.linkOpened(afterUncertainty: false), at: 0))
        schedule(0, .register, .order(.register))
        run()
        schedule(now + 1000, .register, .order(.payment))
        run()
    }

    var outcome: Outcome? {
        reports.reversed().lazy.compactMap { if case .finished(.payment, let outcome) = $0 { outcome } else { nil } }
            .first
    }

    var prints: [PrintedText] {
        reports.compactMap { if case .holdPrint(_, let text) = $0 { text } else { nil } }
    }

    private mutating func run() {
        var steps = 0
        while let index = agenda.indices.min(by: {
            (agenda[$0].time, agenda[$0].sequence) < (agenda[$1].time, agenda[$1].sequence)
        }), steps < 100_000 {
            steps += 1
            let entry = agenda.remove(at: index)
            if case .registerTimer(let timer, let generation) = entry.what,
                registerGenerations[timer] != generation
            {
                continue
            }
            if case .terminalTimer(let timer, let generation) = entry.what,
                terminalGenerations[timer] != generation
            {
                continue
            }
            now = entry.time
            switch entry.what {
            case .bytes(let bytes):
                if entry.side == .register {
                    apply(conversation.handle(.received(bytes), at: now))
                } else {
                    apply(line.handle(.received(bytes), at: now))
                }
            case .registerTimer(let timer, _): apply(conversation.handle(.timer(timer), at: now))
            case .terminalTimer(let timer, _): apply(line.handle(.timer(timer), at: now))
            case .order(let order): apply(conversation.handle(.order(order), at: now))
            case .stored(let id): apply(conversation.handle(.stored(id), at: now))
            }
        }
    }

    private mutating func apply(_ effects: [ConversationEffect]) {
        for effect in effects {
            switch effect {
            case .send(let bytes): write(bytes, from: .register)
            case .arm(let timer, let milliseconds):
                registerGenerations[timer, default: 0] += 1
                let generation = registerGenerations[timer, default: 0]
                schedule(now + Int64(milliseconds), .register, .registerTimer(timer, generation: generation))
            case .disarm(let timer): registerGenerations[timer, default: 0] += 1
            case .report(let report):
                reports.append(report)
                switch report {
                case .holdResult(let id, _), .holdPrint(let id, _): schedule(now + 20, .register, .stored(id))
                default: break
                }
            case .closeLink(let reason): closed.append(reason)
            }
        }
    }

    private mutating func apply(_ effects: [SerialLink.Effect]) {
        for effect in effects {
            switch effect {
            case .write(let bytes): write(bytes, from: .terminal)
            case .deliver(let apdu, let mayBeRepeat):
                let isAnswer = apdu.first == 0x80
                // Equal answers follow each other all the time: a repeat is one that no message waits for.
                if isAnswer ? isWaiting : !mayBeRepeat { answer(apdu) }
            case .arm(let timer, let milliseconds):
                terminalGenerations[timer, default: 0] += 1
                let generation = terminalGenerations[timer, default: 0]
                schedule(now + Int64(milliseconds), .terminal, .terminalTimer(timer, generation: generation))
            case .disarm(let timer): terminalGenerations[timer, default: 0] += 1
            case .taken, .rejected, .failed: break
            }
        }
    }

    private mutating func answer(_ apdu: [UInt8]) {
        switch (apdu.first, apdu.dropFirst().first) {
        case (0x06, 0x00):
            commands.append(apdu)
            say([0x80, 0x00, 0x00])
            say(octets("06 0F 00"))
        case (0x06, 0x01):
            commands.append(apdu)
            say([0x80, 0x00, 0x00])
            pending = script
            sayNext()
        case (0x80, _): sayNext()
        default: break
        }
    }

    private mutating func sayNext() {
        isWaiting = !pending.isEmpty
        guard isWaiting else { return }
        say(pending.removeFirst())
    }

    private mutating func say(_ apdu: [UInt8]) { apply(line.handle(.send(apdu), at: now)) }

    private mutating func write(_ bytes: [UInt8], from side: Side) {
        writes[side.rawValue] += 1
        guard let arriving = fault(side, writes[side.rawValue], bytes) else { return }
        let peer: Side = side == .register ? .terminal : .register
        for piece in byteByByte ? arriving.map({ [$0] }) : [arriving] {
            lineFree[side.rawValue] = max(now, lineFree[side.rawValue]) + 1
            schedule(lineFree[side.rawValue], peer, .bytes(piece))
        }
    }

    private mutating func schedule(_ time: Int64, _ side: Side, _ what: Occurrence) {
        sequence += 1
        agenda.append(Entry(time: time, sequence: sequence, side: side, what: what))
    }
}
