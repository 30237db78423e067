import GRDB
internal import PayPoint

/// Keeps the books a second time, from the entries alone, and compares them with those of the file. They lie in a file of their
/// own that nobody else sees and that goes with the check, so that memory does not grow with the journal.
final class BookCheck {
    private static let tables = [
        (name: "name", columns: "id, text", order: "id"),
        (name: "record", columns: "kind, key, entry, body", order: "kind, key"),
        (
            name: "posting",
            columns:
                "entry, line, register, period, day, hour, clerk, debit, credit, means, amount, office, service, quantity, tax, agency, kassenzeichen",
            order: "entry, line"
        ),
        (
            name: "period_total", columns: "register, period, debit, credit, means, count, sum",
            order: "register, period, debit, credit, means"
        ),
        (name: "balance", columns: "register, account, sum", order: "register, account"),
        (
            name: "turnover",
            columns:
                "month, register, clerk, office, service, account, means, takings, returns, quantity, taken, given_back",
            order: "month, register, clerk, office, service, account, means"
        ),
        (name: "posting_day", columns: "day, first, last", order: "day"),
    ]

    private let second: DatabaseQueue
    private let reader: AuditReader

    init(_ reader: AuditReader) throws {
        self.reader = reader
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        // SQLite's name for a file that is deleted as soon as it is open (sqlite3_open, "temporary").
        second = try DatabaseQueue(path: "", configuration: configuration)
        try second.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;")
            try database.execute(sql: Schema.books)
        }
    }

    /// Lets the entries happen to the second books.
    ///
    /// - Parameter payments: knows the payments with all entries that were read so far.
    /// - Throws: ``ChainFault`` for one that contradicts them.
    func follow(_ entries: [JournalEntry], payments: PaymentCheck) throws {
        try second.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN")
            let writer = BookWriter(database: database, source: AuditSource(reader: reader, payments: payments))
            for entry in entries {
                do {
                    try writer.apply(entry)
                } catch let contradiction as BookContradiction {
                    throw ChainFault(sequence: entry.sequence, text: "\(contradiction)")
                }
            }
            try database.execute(sql: "COMMIT")
        }
    }

    /// - Throws: ``ChainFault`` for the first row that differs.
    func compare() throws {
        try second.read { database in
            for table in Self.tables {
                let query = "SELECT json_array(\(table.columns)) FROM \(table.name) ORDER BY \(table.order)"
                let expected = try String.fetchCursor(database, sql: query)
                let found = try AuditStatement(reader.connection, query)
                while true {
                    let right = try expected.next()
                    let left = try found.step() ? found.text(0) : nil
                    guard left == right else {
                        throw ChainFault(
                            sequence: 0,
                            text:
                                "the table \(table.name) of the books has \(left ?? "no more rows"), the entries make \(right ?? "none")"
                        )
                    }
                    if right == nil { break }
                }
            }
        }
    }
}

/// The chain that is being checked.
private struct AuditSource: BookSource {
    let reader: AuditReader
    let payments: PaymentCheck

    func payment(_ id: PaymentID) throws -> Payment? { try payments.payment(id) }

    func entry(_ sequence: Int64) throws -> JournalEntry? { try reader.entry(sequence)?.decoded() }

    func last() throws -> (sequence: Int64, hash: [UInt8]) { try reader.last() }
}
