public import PayPoint

/// The last entries of a journal file, as they are stored, for whoever looks at it without a daemon.
public struct JournalTail: Sendable {
    public struct Entry: Sendable {
        public let sequence: Int64
        /// Microseconds since 1970.
        public let time: Int64
        public let kind: String
        public let payment: String?
        /// JSON.
        public let body: [UInt8]
    }

    /// Oldest first.
    public let entries: [Entry]

    /// - Parameter count: at most so many.
    /// - Throws: ``JournalFailure``
    public init(file: String, last count: Int) throws(JournalFailure) {
        let connection = try AuditConnection(path: file)
        try Schema.refuseLaterVersion(connection)
        let rows = try AuditStatement(
            connection, "SELECT sequence, time, kind, payment, body FROM event ORDER BY sequence DESC LIMIT ?")
        rows.bind(Int64(count), at: 1)
        var found: [Entry] = []
        while try rows.step() {
            found.append(
                Entry(
                    sequence: rows.integer(0), time: rows.integer(1), kind: rows.text(2), payment: rows.optionalText(3),
                    body: Array(rows.text(4).utf8)))
        }
        entries = found.reversed()
    }
}
