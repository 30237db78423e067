import ZVT

/// Two serial links wired back to back on a fake clock, with a fault script between them.
struct LinePair {
    enum Side: Int { case register, terminal }

    /// What happens to a write: the bytes that arrive, or nil where none do.
    typealias Fault = (_ from: Side, _ write: Int, _ bytes: [UInt8]) -> [UInt8]?

    private enum Occurrence {
        case bytes([UInt8])
        case timer(SerialTimer, generation: Int)
        case order([UInt8])
    }

    private struct Entry {
        let time: Int64
        let sequence: Int
        let side: Side
        let what: Occurrence
    }

    private var links = [SerialLink(), SerialLink()]
    private var agenda: [Entry] = []
    private var generations: [[SerialTimer: Int]] = [[:], [:]]
    private var writes = [0, 0]
    private var sequence = 0
    /// When the last byte of each side has left: bytes of one side never overtake each other.
    private var lineFree: [Int64] = [0, 0]
    private let fault: Fault
    private let byteByByte: Bool
    private(set) var now: Int64 = 0
    private(set) var delivered: [[[UInt8]]] = [[], []]
    private(set) var repeats: [[[UInt8]]] = [[], []]
    private(set) var failures: [[SerialFailure]] = [[], []]
    private(set) var taken: [[Int]] = [[], []]
    private(set) var written: [[[UInt8]]] = [[], []]

    init(byteByByte: Bool = false, fault: @escaping Fault = { _, _, bytes in bytes }) {
        self.byteByByte = byteByByte
        self.fault = fault
    }

    mutating func send(_ apdu: [UInt8], from side: Side, at time: Int64) {
        schedule(time, side, .order(apdu))
    }

    /// Runs until nothing is left to happen.
    mutating func run() {
        var steps = 0
        while let index = agenda.indices.min(by: {
            (agenda[$0].time, agenda[$0].sequence) < (agenda[$1].time, agenda[$1].sequence)
        }), steps < 100_000 {
            steps += 1
            let entry = agenda.remove(at: index)
            if case .timer(let timer, let generation) = entry.what,
                generations[entry.side.rawValue][timer] != generation
            {
                continue
            }
            now = entry.time
            switch entry.what {
            case .bytes(let bytes): apply(links[entry.side.rawValue].handle(.received(bytes), at: now), of: entry.side)
            case .order(let apdu): apply(links[entry.side.rawValue].handle(.send(apdu), at: now), of: entry.side)
            case .timer(let timer, _): apply(links[entry.side.rawValue].handle(.timer(timer), at: now), of: entry.side)
            }
        }
    }

    private mutating func apply(_ effects: [SerialLink.Effect], of side: Side) {
        let own = side.rawValue
        for effect in effects {
            switch effect {
            case .write(let bytes):
                written[own].append(bytes)
                writes[own] += 1
                guard let arriving = fault(side, writes[own], bytes) else { continue }
                let peer: Side = side == .register ? .terminal : .register
                for piece in byteByByte ? arriving.map({ [$0] }) : [arriving] {
                    lineFree[own] = max(now, lineFree[own]) + 1
                    schedule(lineFree[own], peer, .bytes(piece))
                }
            case .deliver(let apdu, let mayBeRepeat):
                delivered[own].append(apdu)
                if mayBeRepeat { repeats[own].append(apdu) }
            case .taken(let number): taken[own].append(number)
            case .failed(let failure): failures[own].append(failure)
            case .rejected: break
            case .arm(let timer, let milliseconds):
                let generation = generations[own][timer, default: 0] + 1
                generations[own][timer] = generation
                schedule(now + Int64(milliseconds), side, .timer(timer, generation: generation))
            case .disarm(let timer): generations[own][timer, default: 0] += 1
            }
        }
    }

    private mutating func schedule(_ time: Int64, _ side: Side, _ what: Occurrence) {
        sequence += 1
        agenda.append(Entry(time: time, sequence: sequence, side: side, what: what))
    }
}
