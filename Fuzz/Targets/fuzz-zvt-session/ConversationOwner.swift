import FuzzSupport
import ZVT

@testable import ZVTSession

/// The owner of a conversation on a fake clock: keeps its timers and what it is asked to store.
///
/// Two conversations live through the same events: one gets each read whole, the other byte by byte.
struct ConversationOwner {
    private let transport: ConversationTransport
    private var whole: Conversation
    private var pieces: Conversation
    private var ledger: ConversationLedger
    private var now: Int64 = 0
    private var timers: [ConversationTimer: Int64] = [:]
    private var held: HoldID?

    init(_ transport: ConversationTransport, _ profile: TerminalProfile) {
        self.transport = transport
        whole = Conversation(transport: transport, profile: profile)
        pieces = whole
        ledger = ConversationLedger(transport)
    }

    mutating func receive(message: [UInt8]) {
        handle(.received(transport == .tcp ? message : SerialFrame.encode(message)))
    }

    /// A control byte of the serial line; over TCP there are none.
    mutating func receive(line bytes: [UInt8]) {
        if transport != .tcp { handle(.received(bytes)) }
    }

    mutating func store() {
        if let held { handle(.stored(held)) }
    }

    mutating func refuseToStore() {
        if let held { handle(.notStored(held)) }
    }

    mutating func advance(milliseconds: Int64) {
        let end = now + milliseconds
        while let next = nextTimer, next.deadline <= end { fire(next.timer, next.deadline) }
        now = end
    }

    mutating func fireNextTimer() {
        if let next = nextTimer { fire(next.timer, next.deadline) }
    }

    private var nextTimer: (timer: ConversationTimer, deadline: Int64)? {
        ConversationTimer.all.compactMap { timer in timers[timer].map { (timer, $0) } }.min { $0.1 < $1.1 }
    }

    private mutating func fire(_ timer: ConversationTimer, _ deadline: Int64) {
        now = max(now, deadline)
        timers[timer] = nil
        handle(.timer(timer))
    }

    mutating func handle(_ event: ConversationEvent) {
        let effects = whole.handle(event, at: now)
        for effect in effects {
            switch effect {
            case .arm(let timer, let milliseconds):
                expect(milliseconds >= 0, "no timer ends before it begins")
                timers[timer] = now + Int64(milliseconds)
            case .disarm(let timer): timers[timer] = nil
            case .report(.holdResult(let id, _)), .report(.holdPrint(let id, _)): held = id
            case .send, .report, .closeLink: break
            }
        }
        ledger.note(event, effects)
        checkBounds()
        checkPieces(event, effects)
    }

    private func checkBounds() {
        expect(whole.session.gathered.lines.count < SessionLimits.maximumReceiptLines, "lines of a receipt are bounded")
        guard case .holding(let hold, _) = whole.state else { return }
        // One more may wait from the beginning: the message that ended the lines before it.
        expect(hold.waiting.count <= SessionLimits.maximumHeldMessages + 1, "messages that wait are bounded")
    }

    private mutating func checkPieces(_ event: ConversationEvent, _ effects: [ConversationEffect]) {
        var others: [ConversationEffect] = []
        if case .received(let bytes) = event, bytes.count > 1 {
            for byte in bytes { others += pieces.handle(.received([byte]), at: now) }
        } else {
            others = pieces.handle(event, at: now)
        }
        expect(others.filter(isOfContent) == effects.filter(isOfContent), "the reads' sizes do not matter")
        expect(pieces.state == whole.state, "the reads' sizes lead to the same state")
        expect(pieces.deadlines == whole.deadlines, "the reads' sizes leave the same timers")
    }

    /// Not the timers that only watch the bytes of an unfinished message, or silence.
    private func isOfContent(_ effect: ConversationEffect) -> Bool {
        switch effect {
        case .arm(.fragment, _), .disarm(.fragment), .arm(.line(.t1), _), .disarm(.line(.t1)),
            .arm(.session(.silence), _):
            false
        case .arm, .disarm, .send, .report, .closeLink: true
        }
    }

    func checkEnd() {
        expect(whole.state == .detached, "without a link there is no conversation")
        expect(timers.isEmpty, "without a link nothing is waited for")
        ledger.checkEnd()
    }
}
