import GRDB
internal import PayPoint

/// One transaction of the writer. Lives only on the writer's queue while the transaction is open.
final class WriteTransaction: JournalTransaction, BookSource {
    private let database: Database
    private let reader: EntryReader
    private let views: ViewWriter
    private let clock: any WallClock
    private let durability: Durability
    /// What was before; `nil` once the transaction has ended.
    private var state: WriterState?
    private(set) var head: ChainHead
    private(set) var changed: [PaymentID: RecordedPayment] = [:]
    private var failure: (any Error)?

    init(database: Database, clock: any WallClock, durability: Durability, state: WriterState) {
        self.database = database
        reader = EntryReader(database: database)
        views = ViewWriter(database: database)
        self.clock = clock
        self.durability = durability
        self.state = state
        head = state.head
    }

    func payment(_ id: PaymentID) throws -> Payment? {
        try checkUnbroken()
        return try recorded(id)?.payment
    }

    func nextReceipt(of register: RegisterID) throws -> ReceiptNumber {
        try checkUnbroken()
        return ReceiptNumber(register: register, number: try reader.lastReceipt(of: register) + 1)
    }

    func memory(of terminal: DeviceID, before entry: Int64) throws -> TerminalMemory {
        try checkUnbroken()
        return try reader.memory(of: terminal, before: entry)
    }

    func turnover(of terminal: DeviceID) throws -> CardTurnover {
        try checkUnbroken()
        return try reader.turnover(of: terminal, after: try reader.lastDayEnd(of: terminal) ?? 0)
    }

    func openDayEnd(of terminal: DeviceID) throws -> OpenDayEnd? {
        try checkUnbroken()
        return try reader.openDayEnd(of: terminal)
    }

    func openSignature(at terminal: DeviceID) throws -> PaymentID? {
        try checkUnbroken()
        return try reader.openSignature(at: terminal, after: try reader.lastDayEnd(of: terminal) ?? 0)
    }

    func last() -> (sequence: Int64, hash: [UInt8]) { (head.sequence, head.hash) }

    func entry(_ sequence: Int64) throws -> JournalEntry? {
        try checkUnbroken()
        return try reader.entry(sequence)
    }

    var wallTime: CivilTime { clock.local(clock.now()) }

    var books: any Books {
        get throws {
            try checkUnbroken()
            return StoredBooks(database: database, source: self)
        }
    }

    func lastDayEnd(of terminal: DeviceID) throws -> Int64? {
        try checkUnbroken()
        return try reader.lastDayEnd(of: terminal)
    }

    @discardableResult
    func append(_ event: JournalEvent) throws -> JournalEntry {
        try checkUnbroken()
        do {
            return try write(event)
        } catch {
            failure = error
            throw error
        }
    }

    /// From now on nothing can be read or appended: whoever kept the transaction holds an empty shell.
    func end() {
        state = nil
    }

    /// Refuses to go on, and to commit, behind an append that failed, whatever the caller made of its error.
    func checkUnbroken() throws {
        if let failure { throw failure }
        guard state != nil else { throw JournalFailure.other("the transaction has ended") }
    }

    private func write(_ event: JournalEvent) throws -> JournalEntry {
        guard durability == .atOnce || event.durability == .withNext else {
            throw JournalFailure.other("\(event.kind.rawValue) has to be on disk at once, its transaction may wait")
        }
        let stored = try link(event)
        let entry = JournalEntry(
            sequence: stored.sequence, time: Timestamp(microseconds: stored.time), event: event, hash: stored.hash)
        if case .printSent(let sent) = event, try !reader.isWaiting(sent.job) {
            throw JournalFailure.other("print job \(sent.job.number) does not wait, so it cannot be sent")
        }
        let change = try change(by: entry)
        try insert(stored)
        if let change {
            try record(change)
            changed[change.new.payment.id] = change.new
        }
        try recordPrint(entry)
        if case .sale(let event) = entry.event, let number = event.receipt {
            try take(number, of: number.register, for: "sale \(event.sale)")
        }
        try BookWriter(database: database, source: self).apply(entry)
        head = ChainHead(sequence: stored.sequence, hash: stored.hash)
        return entry
    }

    private func link(_ event: JournalEvent) throws -> StoredEntry {
        let unhashed = StoredEntry(
            sequence: head.sequence + 1, time: clock.now().microseconds, kind: event.kind.rawValue,
            payment: event.payment?.text, body: try EventCoding.body(of: event), hash: [])
        return unhashed.hashed(after: head.hash)
    }

    private struct Change {
        let old: RecordedPayment?
        let new: RecordedPayment
    }

    private func change(by entry: JournalEntry) throws -> Change? {
        guard let id = entry.event.payment else { return nil }
        let old = try recorded(id)
        guard var new = old else {
            guard let begun = RecordedPayment(begunBy: entry) else {
                throw JournalFailure.other(
                    "\(entry.event.kind.rawValue) is about payment \(id), which nobody requested")
            }
            return Change(old: nil, new: begun)
        }
        try new.apply(entry)
        return Change(old: old, new: new)
    }

    private func insert(_ entry: StoredEntry) throws {
        try WriteStatement(
            database, "INSERT INTO event (sequence, time, kind, payment, body, hash) VALUES (?, ?, ?, ?, ?, ?)"
        ).run(
            .integer(entry.sequence), .integer(entry.time), .text(entry.kind), WriteValue(entry.payment),
            .utf8(entry.body), .blob(entry.hash))
        try WriteStatement(database, "UPDATE head SET sequence = ?, hash = ?")
            .run(.integer(entry.sequence), .blob(entry.hash))
    }

    private func record(_ change: Change) throws {
        let new = PaymentRow(change.new)
        guard let old = change.old.map(PaymentRow.init) else { return try views.insert(new) }
        if old.receipt == nil, let number = change.new.payment.approval?.receipt {
            try take(number, of: change.new.payment.request.register, for: "payment \(change.new.payment.id)")
        }
        try views.update(from: old, to: new)
    }

    private func recordPrint(_ entry: JournalEntry) throws {
        switch entry.event {
        case .printQueued: try views.open(PrintJobID(entry.sequence))
        case .printEnded(let ended): try views.close(ended.job)
        case .printSent: break
        case .paymentRequested, .paymentMoved, .paymentResult, .paymentEnded, .paymentTakenBack, .paymentExamined,
            .paymentResolved, .signatureChecked, .terminalPrinted, .terminalReported, .dayEndAsked, .dayEnded,
            .cancelAsked, .cancelAnswered, .drawerAsked, .drawerOpened, .drawerMoved, .drawerAlarmed, .staff, .cash,
            .sale, .tariffChanged, .closing, .settlement, .receivablesImported,
            .journalRestored, .daemonStarted, .daemonStopped:
            break
        }
    }

    private func take(_ number: ReceiptNumber, of register: RegisterID, for taker: String) throws {
        let next = try nextReceipt(of: register)
        guard number == next else {
            throw JournalFailure.other("\(taker) takes receipt \(number), but the next one is \(next)")
        }
        try views.takeReceipt(number)
    }

    private func recorded(_ id: PaymentID) throws -> RecordedPayment? {
        try changed[id] ?? state?.payment(id) ?? reader.recordedPayment(id)
    }
}
