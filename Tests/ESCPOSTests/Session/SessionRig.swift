import ESCPOS

/// A session with a link, a clock and a printer that all do only what a test says.
struct SessionRig {
    var session: PrinterSession
    /// What the printer answers to DLE EOT 1 to 4 at once; `nil` is a silent printer.
    var answers: [UInt8]? = SessionRig.good
    /// Whether the link takes bytes at once.
    var takesBytes = true
    private(set) var sends: [[UInt8]] = []
    private(set) var timers: [PrinterTimer: Int] = [:]
    private(set) var reports: [PrinterReport] = []
    private(set) var closedLinks = 0
    private var events: [PrinterEvent] = []

    static let good: [UInt8] = [0x12, 0x12, 0x12, 0x12]
    static let paperOut: [UInt8] = [0x1A, 0x32, 0x12, 0x7E]
    static let coverOpen: [UInt8] = [0x1A, 0x16, 0x12, 0x12]

    init(_ profile: PrinterProfile = .epson80, speed: LinkSpeed = .fast, firstFence: Int = 1) {
        session = PrinterSession(profile: profile, linkSpeed: speed, firstFence: FenceID(wrapping: firstFence))
    }

    /// A rig whose link is open and whose first questions are answered.
    static func open(_ profile: PrinterProfile = .epson80, speed: LinkSpeed = .fast) -> SessionRig {
        var rig = SessionRig(profile, speed: speed)
        rig.handle(.linkOpened)
        rig.forget()
        return rig
    }

    var sent: [UInt8] { sends.flatMap(\.self) }

    /// Everything sent that is no status question.
    var job: [UInt8] { sends.filter { !Self.isQuestion($0) }.flatMap(\.self) }

    var outcomes: [PrinterReport] {
        reports.filter { report in
            switch report {
            case .jobFinished, .drawer, .queried, .printedLate: true
            case .state, .jobStarted, .jobHeld: false
            }
        }
    }

    mutating func forget() {
        sends = []
        reports = []
    }

    mutating func handle(_ event: PrinterEvent) {
        events.append(event)
        while !events.isEmpty {
            for effect in session.handle(events.removeFirst()) { perform(effect) }
        }
    }

    mutating func print(_ id: String, _ bytes: [UInt8] = Array("Quittung\n".utf8)) {
        let receipt = EncodedReceipt(bytes: bytes, paperMillimetres: 100, longestCommand: 11)
        handle(.order(.print(PrintJob(id: JobID(rawValue: id), receipt: receipt))))
    }

    /// Lets an armed timer run out; `false` when it is not armed.
    @discardableResult
    mutating func fire(_ timer: PrinterTimer) -> Bool {
        guard timers.removeValue(forKey: timer) != nil else { return false }
        handle(.timer(timer))
        return true
    }

    mutating func receive(_ bytes: [UInt8]) { handle(.received(bytes)) }

    /// The printer confirms a fence.
    mutating func confirm(_ number: Int) { receive([0x37, 0x22] + FenceID(wrapping: number).digits + [0x00]) }

    private mutating func perform(_ effect: PrinterEffect) {
        switch effect {
        case .send(let bytes):
            sends.append(bytes)
            if takesBytes { events.append(.written(bytes.count)) }
            if Self.isQuestion(bytes), let answers { events.append(.received([answers[Int(bytes[2]) - 1]])) }
        case .arm(let timer, let milliseconds): timers[timer] = milliseconds
        case .disarm(let timer): timers[timer] = nil
        case .report(let report): reports.append(report)
        case .closeLink: closedLinks += 1
        }
    }

    static func isQuestion(_ bytes: [UInt8]) -> Bool {
        bytes.count == 3 && bytes.starts(with: [0x10, 0x04])
    }
}
