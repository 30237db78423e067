import FoundationEssentials
public import PayPoint

/// Checks a journal file from outside: chain, numbers, transitions, receipts, and every view against the entries.
///
/// Needs to read the file and nothing else; makes no files, takes no lock that a daemon would notice, and may run while one
/// writes: it sees the journal as it was at one moment, and what it has seen is on disk when it tells. Memory does not grow with the journal.
public struct JournalVerifier {
    /// How often a file that turns out to be written while it was taken for one at rest is read again.
    private static let mostAttempts = 3

    /// - Parameter workers: how many cores may work on it; `nil` takes all.
    /// - Throws: ``JournalFailure`` when the file cannot be read or is no journal. A journal that is wrong is a verdict.
    public static func verify(
        file: String, workers: Int? = nil
    ) throws(JournalFailure) -> JournalVerdict {
        let workers = max(workers ?? ProcessInfo.processInfo.activeProcessorCount, 1)
        for _ in 0..<mostAttempts {
            let connection = try AuditConnection(path: file)
            let verdict = try verdict(on: connection, workers: workers)
            connection.sync()
            if connection.isUnchanged() { return verdict }
        }
        throw .other("\(file) is written while it is read, and not by a daemon beside it")
    }

    private static func verdict(on connection: AuditConnection, workers: Int) throws(JournalFailure) -> JournalVerdict {
        try Schema.refuseLaterVersion(connection)
        var head = ChainHead.empty
        do {
            try check(connection, workers: workers, head: &head)
            return JournalVerdict(head, fault: nil)
        } catch let fault as ChainFault {
            return JournalVerdict(head, fault: fault.fault)
        } catch JournalFailure.damaged(let text) {
            return JournalVerdict(head, fault: JournalVerdict.Fault(sequence: head.sequence + 1, text: text))
        } catch {
            throw JournalFailure(error)
        }
    }

    /// Faults of the chain go before faults of the views, which may only follow from them.
    private static func check(_ connection: AuditConnection, workers: Int, head: inout ChainHead) throws {
        try Schema.checkTables(connection)
        let reader = try AuditReader(connection)
        let chain = ChainCheck(reader, workers: workers)
        var payments = PaymentCheck(reader)
        var counters = CounterCheck()
        let books = try BookCheck(reader)
        while let entries = try chain.next(after: head) {
            var good: [JournalEntry] = []
            for entry in entries {
                let entry = try entry.get()
                try payments.follow(entry)
                try counters.follow(entry)
                head = ChainHead(sequence: entry.sequence, hash: entry.hash)
                good.append(entry)
            }
            try books.follow(good, payments: payments)
        }
        let views = ViewCheck(connection: connection)
        try views.head(head)
        try payments.finish()
        if let fault = payments.fault { throw fault }
        try views.payments(count: payments.requested)
        try views.totals()
        try views.receipts(counters.receipts)
        try views.printJobs(counters.openJobs)
        try books.compare()
        try Schema.checkTriggers(connection)
    }
}

extension JournalVerdict {
    fileprivate init(_ head: ChainHead, fault: Fault?) {
        self.init(entries: head.sequence, head: head == .empty ? [] : head.hash, fault: fault)
    }
}
