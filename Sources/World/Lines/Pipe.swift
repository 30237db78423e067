/// One direction of a connection over a network: keeps the order and loses nothing, but splits and delays.
final class Pipe {
    private enum Piece {
        case bytes([UInt8])
        case end(() -> Void)
    }

    private let agenda: Agenda
    private let dice: Dice
    private let deliver: ([UInt8]) -> Void
    /// On its way, in order.
    private var pieces: [Piece] = []
    /// Nothing overtakes what is under way.
    private var lastArrival = Span.zero
    private var isTorn = false
    private var isHolding = false
    /// Arrivals that did not take place because the network was silent.
    private var missed = 0

    init(agenda: Agenda, dice: Dice, deliver: @escaping ([UInt8]) -> Void) {
        self.agenda = agenda
        self.dice = dice
        self.deliver = deliver
    }

    var bytesUnderWay: Int {
        pieces.reduce(0) { sum, piece in
            if case .bytes(let bytes) = piece { sum + bytes.count } else { sum }
        }
    }

    func carry(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = dice.oneIn(4) ? dice.within(1...rest.count) : rest.count
            pass(.bytes(Array(rest.prefix(count))))
            rest = rest.dropFirst(count)
        }
    }

    /// Carries the end of the stream, behind everything else.
    func finish(_ end: @escaping () -> Void) {
        pass(.end(end))
    }

    /// Nothing arrives any more.
    func tear() {
        isTorn = true
        pieces = []
    }

    /// The network carries nothing for a while; what is sent meanwhile comes later.
    func hold() { isHolding = true }

    func release() {
        isHolding = false
        for _ in 0..<missed { scheduleArrival() }
        missed = 0
    }

    private func pass(_ piece: Piece) {
        guard !isTorn else { return }
        pieces.append(piece)
        scheduleArrival()
    }

    private func scheduleArrival() {
        lastArrival = max(lastArrival, agenda.now + latency)
        agenda.at(lastArrival) { self.arrive() }
    }

    private func arrive() {
        guard !isTorn else { return }
        guard !isHolding else { return missed += 1 }
        switch pieces.removeFirst() {
        case .bytes(let bytes): deliver(bytes)
        case .end(let end): end()
        }
    }

    /// A switch; once in a while a packet has to be sent again.
    private var latency: Span {
        dice.oneIn(40) ? dice.milliseconds(200...900) : .microseconds(dice.within(100...5000))
    }
}
