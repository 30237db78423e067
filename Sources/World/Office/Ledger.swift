internal import PayPoint

/// What the daemon has on disk, as it has told us: every entry that a finished transaction appended.
final class Ledger {
    private(set) var entries: [JournalEntry] = []
    private(set) var payments: [PaymentID: Payment] = [:]
    /// Print jobs that have no outcome yet.
    private(set) var openJobs: Set<Int64> = []
    private(set) var outcomes: [Int64: PrintOutcome] = [:]
    private(set) var queued: [Int64: PrintQueued] = [:]
    /// Raised with every entry.
    private(set) var version = 0

    /// Told before one of a lower number: transactions of one commit tell their callers in any order.
    private var early: [Int64: JournalEntry] = [:]

    /// What its tables take up, which double when they are full: a quarter of a dictionary's places stays empty.
    var bytes: Int {
        let place = MemoryLayout<PaymentID>.stride + MemoryLayout<Payment>.stride
        return entries.capacity * MemoryLayout<JournalEntry>.stride + payments.capacity * 4 / 3 * place
    }

    /// Takes entries over that are now on disk.
    ///
    /// - Throws: ``Violation`` when they do not agree with what is there.
    func add(_ new: [JournalEntry]) throws(Violation) {
        for entry in new {
            guard let known = entry.sequence <= entries.count ? entries[Int(entry.sequence) - 1] : early[entry.sequence]
            else {
                early[entry.sequence] = entry
                continue
            }
            guard known == entry else {
                throw Violation(.committedStays, "entry \(entry.sequence) is another one than was told")
            }
        }
        while let next = early.removeValue(forKey: Int64(entries.count) + 1) { try append(next) }
    }

    /// The number of the last entry that a finished transaction appended: it and all before it are there for the next process.
    /// Behind it may stand what a start found that a failed sync had left in the system's memory only.
    private(set) var lastWritten: Int64 = 0
    /// The same for transactions that outlive a power cut.
    private var lastDurable: Int64 = 0

    /// Takes entries over that a transaction has written.
    ///
    /// - Throws: ``Violation``
    func write(_ new: [JournalEntry], _ durability: Durability) throws(Violation) {
        try add(new)
        guard let last = new.last?.sequence else { return }
        lastWritten = max(lastWritten, last)
        if durability == .atOnce { lastDurable = max(lastDurable, last) }
    }

    /// What was not durable may be gone.
    func powerCut() {
        lastWritten = lastDurable
    }

    /// A start has found so many entries.
    ///
    /// - Throws: ``Violation`` when an entry is gone that was on disk.
    func found(_ count: Int64) throws(Violation) {
        guard count >= lastWritten else {
            throw Violation(.committedStays, "\(lastWritten) entries were on disk, \(count) are left")
        }
        early = early.filter { $0.key <= count }
        let kept = Array(entries.prefix(Int(count)))
        guard kept.count < entries.count else { return }
        (entries, payments, openJobs, outcomes, queued) = ([], [:], [], [:], [:])
        for entry in kept { try append(entry) }
    }

    /// The payment whose order a terminal may have by what the journal says: the newest that was sent to it and has not ended.
    func underWay(at terminal: DeviceID) -> PaymentID? {
        payments.values
            .filter { $0.request.tender.terminal == terminal && $0.state != .requested && !$0.state.isFinal }
            .max { $0.firstEntry < $1.firstEntry }?.id
    }

    /// Cents of the payments at a terminal that have not ended.
    func amountsUnderWay(at terminal: DeviceID) -> Set<Int> {
        let open = payments.values.filter { $0.request.tender.terminal == terminal && !$0.state.isFinal }
        return Set(open.map { Int($0.request.amount.value) })
    }

    /// The cash that was counted at hand-overs of the register.
    func handOverCounts(at register: RegisterID) -> [Int64] {
        entries.compactMap { entry in
            guard case .cash(.counted(let event)) = entry.event, event.occasion == .handOver, event.register == register
            else { return nil }
            return event.count.total.value
        }
    }

    /// The cash that was counted at a closing.
    func closedCount(_ id: ClosingID) -> Int64? {
        for case .closing(.closed(let closing)) in entries.lazy.map(\.event)
        where closing.report.register == id.register && closing.report.number == id.number {
            return closing.count.total.value
        }
        return nil
    }

    private func append(_ entry: JournalEntry) throws(Violation) {
        entries.append(entry)
        version += 1
        do {
            try follow(entry)
        } catch {
            throw Violation(.journalIsWhole, "\(error)")
        }
    }

    private func follow(_ entry: JournalEntry) throws {
        switch entry.event {
        case .paymentRequested(let event):
            payments[event.request.id] = Payment(event, entry: entry.sequence, at: entry.time)
            return
        case .printQueued(let event):
            openJobs.insert(entry.sequence)
            queued[entry.sequence] = event
        case .printEnded(let event):
            openJobs.remove(event.job.number)
            outcomes[event.job.number] = event.outcome
        default: break
        }
        if let id = entry.event.payment { try payments[id]?.apply(entry.event, entry: entry.sequence, at: entry.time) }
    }
}
