import ESCPOS
import FuzzSupport

/// Keeps the books of one printer: what was ordered, what was told, and what went to the paper.
struct PrinterLedger {
    private enum Progress { case waiting, started, unknown, ended }

    private var isOpen = false
    private var jobs: [JobID: Progress] = [:]
    private var openQueries = 0
    private var openPulses: Set<DrawerOrderID> = []
    /// The jobs whose first bytes were sent, in order.
    private var begun: Set<[UInt8]> = []

    /// A receipt that can be told from all others by its first bytes.
    static func receipt(_ number: Int, count: Int) -> [UInt8] {
        [0xF1, UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)] + [UInt8](repeating: 0x2E, count: count)
    }

    mutating func note(_ event: PrinterEvent, _ effects: [PrinterEffect]) {
        switch event {
        case .linkOpened: isOpen = true
        case .order(.print(let job)): jobs[job.id] = .waiting
        case .order(.queryStatus): openQueries += 1
        case .order(.openDrawer(let id)), .order(.tryDrawer(let id)): openPulses.insert(id)
        case .linkLost, .received, .written, .timer: break
        }
        for effect in effects { note(effect) }
        if case .linkLost = event { isOpen = false }
    }

    private mutating func note(_ effect: PrinterEffect) {
        switch effect {
        case .send(let bytes):
            expect(isOpen, "nothing is sent without a link")
            noteSent(bytes)
        case .closeLink:
            expect(isOpen, "only an open link is closed")
            isOpen = false
        case .report(let report): note(report)
        case .arm, .disarm: break
        }
    }

    /// A job begins with its receipt, behind zeros for a printer that was cut off in a command.
    private mutating func noteSent(_ bytes: [UInt8]) {
        let content = bytes.drop { $0 == 0 }
        guard content.first == 0xF1 else { return }
        expect(begun.insert(Array(content.prefix(3))).inserted, "nothing is printed twice")
    }

    private mutating func note(_ report: PrinterReport) {
        switch report {
        case .state: break
        case .queried:
            openQueries -= 1
            expect(openQueries >= 0, "a question is answered once")
        case .jobHeld(let id, _):
            expect(jobs[id] == .started, "only a job under way is held up")
        case .jobStarted(let id):
            expect(jobs[id] == .waiting, "a job starts once")
            jobs[id] = .started
        case .jobFinished(let id, let outcome): finish(id, outcome)
        case .printedLate(let id):
            expect(jobs[id] == .unknown, "only of a job in doubt it is said later that it was printed")
            jobs[id] = .ended
        case .drawer(let id, _):
            expect(openPulses.remove(id) != nil, "an order to open the drawer is answered once")
        }
    }

    private mutating func finish(_ id: JobID, _ outcome: PrintOutcome) {
        switch outcome {
        case .printed:
            expect(jobs[id] == .started, "only a job that started is printed")
            jobs[id] = .ended
        case .unknown:
            expect(jobs[id] == .started, "only a job that started is in doubt")
            jobs[id] = .unknown
        case .notPrinted:
            expect(jobs[id] == .started || jobs[id] == .waiting, "a job ends once")
            jobs[id] = .ended
        }
    }

    func checkEnd() {
        expect(!jobs.values.contains { $0 == .waiting || $0 == .started }, "every job ends")
        expect(openQueries == 0, "every question is answered")
        expect(openPulses.isEmpty, "every order to open the drawer is answered")
    }
}
