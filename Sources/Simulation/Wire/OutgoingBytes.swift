/// The bytes on their way out, in pieces with pauses between them.
struct OutgoingBytes: Hashable, Sendable {
    struct Piece: Hashable, Sendable {
        var bytes: [UInt8]
        /// Milliseconds before it.
        var pause: Int
    }

    /// Every byte by itself with that many milliseconds before it, as some terminals and USB adapters deliver; 0 as fast as
    /// it goes.
    let byteGap: Int
    private var waiting: [Piece] = []
    /// The pause before the first piece is running.
    private var isPausing = false

    /// More than a few messages never wait, as each of them needs an answer; beyond, something is wrong and the rest is
    /// lost as on a cut cable.
    static let maximumBytes = 1_000_000

    init(byteGap: Int) { self.byteGap = byteGap }

    mutating func add(_ bytes: [UInt8], pause: Int = 0) {
        guard waiting.reduce(0, { $0 + $1.bytes.count }) + bytes.count <= Self.maximumBytes else { return }
        guard byteGap > 0 else {
            waiting.append(Piece(bytes: bytes, pause: pause))
            return
        }
        for (index, byte) in bytes.enumerated() {
            waiting.append(Piece(bytes: [byte], pause: index == 0 ? max(pause, byteGap) : byteGap))
        }
    }

    mutating func clear() {
        waiting = []
        isPausing = false
    }

    enum Next: Hashable, Sendable {
        case write([UInt8])
        case pause(Int)
        case nothing
    }

    /// What to do now; ask until it is `pause` or `nothing`.
    mutating func next() -> Next {
        guard !isPausing, let first = waiting.first else { return .nothing }
        guard first.pause > 0 else { return .write(waiting.removeFirst().bytes) }
        waiting[0].pause = 0
        isPausing = true
        return .pause(first.pause)
    }

    mutating func pauseOver() { isPausing = false }
}
