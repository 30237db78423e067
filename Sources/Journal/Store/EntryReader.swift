import FoundationEssentials
import GRDB
internal import PayPoint

/// Reads entries and payments, inside a transaction or outside.
struct EntryReader {
    let database: Database

    static let columns = "sequence, time, kind, payment, body, hash"

    func entries(after sequence: Int64, limit: Int) throws -> [JournalEntry] {
        try decoded(
            "SELECT \(Self.columns) FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?", [sequence, limit])
    }

    func recordedPayment(_ id: PaymentID) throws -> RecordedPayment? {
        try RecordedPayment(
            entries: try decoded(
                "SELECT \(Self.columns) FROM event WHERE payment = ? ORDER BY sequence", [id.text]))
    }

    func openPrintJobs(limit: Int) throws -> [OpenPrintJob] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT job, payment, \(Self.isSent)
                FROM open_print_job JOIN event ON sequence = job ORDER BY job LIMIT ?
                """)
        return try Row.fetchAll(statement, arguments: [limit]).map { row in
            OpenPrintJob(
                id: PrintJobID(row[0]), payment: (row[1] as String?).flatMap { PaymentID($0) }, isSent: row[2])
        }
    }

    /// Whether the job waits: neither sent nor ended.
    func isWaiting(_ job: PrintJobID) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM open_print_job WHERE job = ? AND NOT \(Self.isSent)")
        return try Int.fetchOne(statement, arguments: [job.number]) != nil
    }

    /// Of an open job, behind which few entries stand.
    private static let isSent = """
        EXISTS (
            SELECT 1 FROM event AS sent
            WHERE sent.sequence > job AND sent.kind = 'print.sent' AND json_extract(sent.body, '$.job') = job
        )
        """

    /// The end of a job stands soon behind its beginning; of a job without an end nothing is searched.
    func printOutcome(of job: PrintJobID) throws -> PrintOutcome? {
        let ends = try decoded(
            """
            SELECT \(Self.columns) FROM event
            WHERE sequence > ?1 AND kind = 'print.ended' AND json_extract(body, '$.job') = ?1
            AND NOT EXISTS (SELECT 1 FROM open_print_job WHERE job = ?1)
            AND EXISTS (SELECT 1 FROM event AS queued WHERE queued.sequence = ?1 AND queued.kind = 'print.queued')
            ORDER BY sequence LIMIT 1
            """, [job.number])
        guard case .printEnded(let ended) = ends.first?.event else { return nil }
        return ended.outcome
    }

    func totals(of day: CivilDate) throws -> [DayTotal] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT register, kind, tender, state, count, sum FROM day_total WHERE day = ? AND count > 0
                ORDER BY register, kind, tender, state
                """)
        return try Row.fetchAll(statement, arguments: [day.iso8601]).map { row in
            guard let register = RegisterID(row[0] as String), let kind = DayTotal.Kind(rawValue: row[1]),
                let tender = DayTotal.Tender(rawValue: row[2]), let state = PaymentState(rawValue: row[3])
            else { throw JournalFailure.damaged("the totals of \(day.iso8601) name something unknown") }
            return DayTotal(
                register: register, kind: kind, tender: tender, state: state, count: row[4], sum: Cents(row[5]))
        }
    }

    func lastReceipt(of register: RegisterID) throws -> Int64 {
        let statement = try database.cachedStatement(sql: "SELECT last FROM receipt_counter WHERE register = ?")
        return try Int64.fetchOne(statement, arguments: [register.text]) ?? 0
    }

    /// The end of the chain, after a look at whether it hangs together there.
    ///
    /// Only the last entry is checked, so that opening takes no longer for a large journal than for a small one.
    /// - Throws: ``JournalFailure/damaged(_:)``
    func head() throws -> ChainHead {
        guard let row = try Row.fetchOne(database, sql: "SELECT sequence, hash FROM head") else {
            throw JournalFailure.damaged("the row of the table head is missing")
        }
        let head = ChainHead(sequence: row[0], hash: Array(row[1] as Data))
        let last = try stored(
            "SELECT \(Self.columns) FROM event WHERE sequence >= (SELECT max(sequence) FROM event) - 1 ORDER BY sequence",
            [])
        guard let final = last.last else {
            guard head == .empty else { throw JournalFailure.damaged("entry \(head.sequence) is missing") }
            return head
        }
        guard final.sequence == head.sequence, final.hash == head.hash else {
            throw JournalFailure.damaged("the last entry is \(final.sequence), the head says \(head.sequence)")
        }
        let previous = last.count == 2 ? last[0].hash : EntryHash.genesis
        guard final.computedHash(after: previous) == final.hash else {
            throw JournalFailure.damaged("the hash of entry \(final.sequence) is not that of its content")
        }
        return head
    }

    func decoded(_ sql: String, _ arguments: StatementArguments) throws -> [JournalEntry] {
        try stored(sql, arguments).map { try $0.decoded() }
    }

    private func stored(_ sql: String, _ arguments: StatementArguments) throws -> [StoredEntry] {
        let statement = try database.cachedStatement(sql: sql)
        return try Row.fetchAll(statement, arguments: arguments).map(StoredEntry.init)
    }
}

extension EntryReader {
    func payments(_ filter: PaymentFilter) throws -> [Payment] {
        if filter.states?.isEmpty == true { return [] }
        let query = PaymentQuery(filter)
        var payments: [Payment] = []
        var entries: [JournalEntry] = []
        func finish() throws {
            if let recorded = try RecordedPayment(entries: entries) { payments.append(recorded.payment) }
            entries.removeAll(keepingCapacity: true)
        }
        for entry in try decoded(query.sql, query.arguments) {
            if entry.event.payment != entries.last?.event.payment { try finish() }
            entries.append(entry)
        }
        try finish()
        return payments
    }
}

extension StoredEntry {
    /// From a row of the columns sequence, time, kind, payment, body, hash.
    init(_ row: Row) {
        self.init(
            sequence: row[0], time: row[1], kind: row[2], payment: row[3], body: Array((row[4] as String).utf8),
            hash: Array(row[5] as Data))
    }
}
