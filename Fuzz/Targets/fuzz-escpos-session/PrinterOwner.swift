import FuzzSupport

@testable import ESCPOS

/// The owner of a printer session: keeps its timers and what the link has not taken.
struct PrinterOwner {
    private var session: PrinterSession
    private let profile: PrinterProfile
    private var ledger = PrinterLedger()
    private var timers: [PrinterTimer] = []
    private var unwritten = 0
    private var jobs = 0
    private var pulses = 0

    init(_ profile: PrinterProfile, _ speed: LinkSpeed) {
        self.profile = profile
        session = PrinterSession(profile: profile, linkSpeed: speed)
    }

    mutating func print(bytes count: Int) {
        jobs += 1
        let receipt = PrinterLedger.receipt(jobs, count: count)
        let encoded = EncodedReceipt(bytes: receipt, paperMillimetres: 100, longestCommand: 8)
        handle(.order(.print(PrintJob(id: JobID(rawValue: "\(jobs)"), receipt: encoded))))
    }

    mutating func openDrawer() {
        pulses += 1
        handle(.order(.openDrawer(DrawerOrderID(rawValue: pulses))))
    }

    /// The printer confirms the newest receipt by its fence.
    mutating func answerFence() {
        let last = FenceID(wrapping: session.nextFence.number - 1)
        handle(.received([0x37, 0x22] + last.digits + [0x00]))
    }

    /// The printer answers four questions in a row, all in the same way but for the fixed bits.
    mutating func answerQuestions(with bits: UInt8) {
        for _ in RealTimeQuery.allCases { handle(.received([bits & 0b0110_1100 | 0b0001_0010])) }
    }

    mutating func write(_ count: Int) {
        let count = min(count, unwritten)
        unwritten -= count
        handle(.written(count))
    }

    mutating func writeAll() { write(unwritten) }

    /// The n-th of the timers that run; nothing where there are fewer.
    mutating func fire(_ index: Int) {
        guard timers.indices.contains(index) else { return }
        handle(.timer(timers.remove(at: index)))
    }

    mutating func handle(_ event: PrinterEvent) {
        if case .linkLost = event { unwritten = 0 }
        let effects = session.handle(event)
        for effect in effects {
            switch effect {
            case .send(let bytes): unwritten += bytes.count
            case .arm(let timer, let milliseconds):
                expect(milliseconds > 0, "every wait has a length")
                timers.removeAll { $0 == timer }
                timers.append(timer)
            case .disarm(let timer): timers.removeAll { $0 == timer }
            case .closeLink: unwritten = 0
            case .report: break
            }
        }
        ledger.note(event, effects)
        checkBounds()
    }

    private func checkBounds() {
        expect(session.queue.count <= PrinterSession.longestQueue, "orders that wait are bounded")
        expect(session.unconfirmed.count <= PrinterSession.mostUnconfirmed, "unconfirmed jobs are bounded")
        expect(session.paperFenceOwners.count <= StatusParser.mostQueuedQueries, "questions are bounded")
        expect(session.queue.isEmpty || session.phase != .idle, "no order waits for nothing")
        expect(session.phase == .idle || session.phase == .down || !timers.isEmpty, "what goes on is waited for")
        expect(session.phase != .opening || session.opening != nil, "the drawer is waited for when it was pulsed")
        guard case .printing(let run) = session.phase else { return }
        expect(run.sent - run.written <= PrinterSession.windowBytes + PrinterSession.chunkBytes, "the window holds")
    }

    func checkEnd() {
        expect(session.phase == .down && timers.isEmpty, "without a link nothing is waited for")
        ledger.checkEnd()
    }
}
