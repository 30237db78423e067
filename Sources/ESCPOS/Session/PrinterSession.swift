/// The conversation with one printer as a pure machine: events in, effects out, no I/O and no clock.
///
/// Orders run one after the other. Before a job the printer is asked how it is (DLE EOT); what is known to fail is not
/// begun. No question is mixed into the bytes of a job. Behind the job stands a fence the printer answers when everything
/// before it is on the paper. Whatever goes wrong, nothing is ever printed twice.
public struct PrinterSession: Sendable {
    /// Orders that may wait while one runs. A pay point prints a receipt and opens a drawer; more than this is a fault.
    public static let longestQueue = 8
    /// Bytes of one send effect.
    public static let chunkBytes = 1_024
    /// Bytes of a job that may be with the link at once: enough to keep a line busy, and little enough that a job that
    /// stops has not left the process already.
    public static let windowBytes = 2_048
    /// Questions that may lie in a blocked link. With so many the printer counts as silent without another one.
    static let mostBlockedQuestions = 20
    /// Jobs that ended as unknown and whose late confirmation would still be recognised.
    static let mostUnconfirmed = 8

    enum Phase: Sendable, Equatable {
        case down
        case idle
        case asking(Inquiry)
        case printing(PrintRun)
        /// Nothing but the drawer is waited for.
        case opening
    }

    public let profile: PrinterProfile
    public internal(set) var state = PrinterState()
    let linkSpeed: LinkSpeed
    var phase = Phase.down
    /// The drawer pulse whose effect is waited for, in a phase of its own or beside a job.
    var opening: DrawerOpening?
    /// The order to open the drawer beside a job for which the printer is asked whether it reads.
    var probing: DrawerOrderID?
    var queue: [PrinterOrder] = []
    var parser = StatusParser()
    var nextFence: FenceID
    /// Jobs that ended as unknown, with the fence that would still confirm them.
    var unconfirmed: [(job: JobID, fence: FenceID)] = []
    /// The runs whose GS r answers are outstanding, in the order of the parser's expectations.
    var paperFenceOwners: [(job: JobID, serial: Int)] = []
    var nextSerial = 1
    /// Whether an answer to a DLE EOT question that was given up may still come.
    var owesAnswer = false
    /// Whether the printer sent XOFF.
    var isStopped = false
    /// Bytes given to the link since it opened, and how many of them it has taken.
    var sentBytes = 0
    var writtenBytes = 0
    /// Questions given up before the link took them.
    var blockedQuestions = 0
    /// How many bytes a printer may swallow that was cut off in the middle of a command.
    var swallowedBytes = 0
    var effects: [PrinterEffect] = []

    /// - Parameter firstFence: where the ids of GS ( H start. Choose another one at each start of the process, so that a
    ///   late answer to an earlier process is not taken for an answer to this one.
    public init(profile: PrinterProfile, linkSpeed: LinkSpeed, firstFence: FenceID = FenceID(wrapping: 1)) {
        self.profile = profile
        self.linkSpeed = linkSpeed
        nextFence = firstFence
    }

    /// Nothing is being printed, asked or opened, and nothing waits.
    public var isAtRest: Bool { phase == .idle || phase == .down }

    /// Takes an event and returns what is to be done, in order.
    public mutating func handle(_ event: PrinterEvent) -> [PrinterEffect] {
        switch event {
        case .linkOpened: linkOpened()
        case .linkLost: linkLost()
        case .received(let bytes): received(bytes)
        case .written(let count): written(count)
        case .timer(let timer): fired(timer)
        case .order(let order): take(order)
        }
        defer { effects = [] }
        return effects
    }

    private mutating func received(_ bytes: [UInt8]) {
        guard phase != .down else { return }
        for signal in parser.append(bytes) {
            let before = state
            state.apply(signal)
            if state != before { effects.append(.report(.state(state))) }
            noteSignal(signal)
        }
    }

    private mutating func noteSignal(_ signal: PrinterSignal) {
        switch signal {
        case .fence(let id):
            if let id { confirm(id) }
        case .queuedStatus(.paper(let level)):
            confirmByPaperStatus(level)
        case .queuedStatus(.drawer), .block, .stray:
            break
        case .stopSending:
            isStopped = true
        case .resumeSending:
            isStopped = false
            pump()
        case .lateRealTimeStatus:
            noteLateAnswer()
        case .realTimeStatus:
            noteAnswer()
        case .automaticStatus:
            noteAutomaticStatus()
        }
    }

    private mutating func noteAutomaticStatus() {
        switch phase {
        case .printing:
            grantRepairIfNeeded()
            lookAtDrawer()
            pulseBesideJob()
        case .asking, .opening: lookAtDrawer()
        case .down, .idle: break
        }
    }

    private mutating func fired(_ timer: PrinterTimer) {
        switch timer {
        case .answer: answerTimedOut()
        case .job: jobTimedOut()
        case .drawerPoll: pollDrawer()
        case .drawer: drawerTimedOut()
        }
    }

    private mutating func written(_ count: Int) {
        writtenBytes = min(writtenBytes + max(count, 0), sentBytes)
        if writtenBytes == sentBytes { blockedQuestions = 0 }
        noteWrittenPulse()
        switch phase {
        case .printing(var run):
            run.written = min(max(writtenBytes - run.start, 0), run.sent)
            phase = .printing(run)
            pump()
            if run.isWritten {
                jobWritten()
                pulseBesideJob()
            }
        case .down, .idle, .asking, .opening:
            break
        }
    }

    mutating func send(_ bytes: [UInt8]) {
        sentBytes += bytes.count
        effects.append(.send(bytes))
    }

    mutating func report(_ report: PrinterReport) { effects.append(.report(report)) }
}
