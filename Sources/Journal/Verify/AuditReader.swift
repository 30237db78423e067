internal import PayPoint

/// The queries of the check.
struct AuditReader {
    let connection: AuditConnection
    private let chain: AuditStatement
    private let ofPayment: AuditStatement
    private let extent: AuditStatement
    private let row: AuditStatement
    private let one: AuditStatement

    init(_ connection: AuditConnection) throws(JournalFailure) {
        self.connection = connection
        let columns = "SELECT sequence, time, kind, payment, body, hash FROM event"
        chain = try AuditStatement(connection, columns + " ORDER BY sequence")
        one = try AuditStatement(connection, columns + " WHERE sequence = ?")
        ofPayment = try AuditStatement(
            connection, columns + " INDEXED BY event_by_payment WHERE payment = ? AND sequence < ? ORDER BY sequence")
        extent = try AuditStatement(
            connection, "SELECT count(*), max(sequence) FROM event INDEXED BY event_by_payment WHERE payment = ?")
        row = try AuditStatement(
            connection,
            """
            SELECT requested, id, day, register, kind, original, tender, terminal, amount, state, ended, booked, receipt,
                taken_back, signature
            FROM payment WHERE id = ?
            """)
    }

    /// The next entries of the chain, at most `count` of at most `bytes` in their bodies together and at least one; empty behind
    /// the last.
    func nextEntries(count: Int, bytes: Int) throws(JournalFailure) -> [StoredEntry] {
        var entries: [StoredEntry] = []
        entries.reserveCapacity(count)
        var read = 0
        while entries.count < count, read < bytes, try chain.step() {
            let entry = StoredEntry(chain)
            read += entry.body.count
            entries.append(entry)
        }
        return entries
    }

    func entry(_ sequence: Int64) throws(JournalFailure) -> StoredEntry? {
        one.reset()
        one.bind(sequence, at: 1)
        return try one.step() ? StoredEntry(one) : nil
    }

    func last() throws(JournalFailure) -> (sequence: Int64, hash: [UInt8]) {
        let row = try AuditStatement(connection, "SELECT sequence, hash FROM head")
        return try row.step() ? (row.integer(0), row.bytes(1)) : (0, [])
    }

    func entries(of payment: String, before sequence: Int64) throws(JournalFailure) -> [StoredEntry] {
        ofPayment.reset()
        ofPayment.bind(payment, at: 1)
        ofPayment.bind(sequence, at: 2)
        var entries: [StoredEntry] = []
        while try ofPayment.step() { entries.append(StoredEntry(ofPayment)) }
        return entries
    }

    /// How many entries the index knows of a payment, and the last of them.
    func extent(of payment: String) throws(JournalFailure) -> (count: Int64, last: Int64) {
        extent.reset()
        extent.bind(payment, at: 1)
        guard try extent.step() else { return (0, 0) }
        return (extent.integer(0), extent.integer(1))
    }

    func row(of payment: String) throws(JournalFailure) -> PaymentRow? {
        row.reset()
        row.bind(payment, at: 1)
        guard try row.step() else { return nil }
        return PaymentRow(row)
    }
}

extension StoredEntry {
    /// From a row of the columns sequence, time, kind, payment, body, hash.
    fileprivate init(_ row: AuditStatement) {
        self.init(
            sequence: row.integer(0), time: row.integer(1), kind: row.text(2), payment: row.optionalText(3),
            body: row.bytes(4), hash: row.bytes(5))
    }
}

extension PaymentRow {
    fileprivate init(_ row: AuditStatement) {
        self.init(
            requested: row.integer(0), id: row.text(1), day: row.text(2), register: row.text(3), kind: row.text(4),
            original: row.optionalText(5), tender: row.text(6), terminal: row.optionalText(7), amount: row.integer(8),
            state: row.text(9), ended: row.optionalInteger(10), booked: row.optionalInteger(11),
            receipt: row.optionalInteger(12), takenBack: row.integer(13), signature: row.optionalText(14))
    }
}
