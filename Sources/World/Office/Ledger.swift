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

    /// Takes entries over that are now on disk.
    ///
    /// - Throws: ``Violation`` when they do not follow on what is there.
    func add(_ new: [JournalEntry]) throws(Violation) {
        for entry in new { try add(entry) }
    }

    private func add(_ entry: JournalEntry) throws(Violation) {
        if entry.sequence <= entries.count {
            guard entries[Int(entry.sequence) - 1] == entry else {
                throw Violation(.committedStays, "entry \(entry.sequence) is another one than was told")
            }
            return
        }
        guard entry.sequence == entries.count + 1 else {
            throw Violation(.journalIsWhole, "entry \(entry.sequence) follows on \(entries.count)")
        }
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
