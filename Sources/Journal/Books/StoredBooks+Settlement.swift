import GRDB
internal import PayPoint

/// What settling with the main cash office needs.
extension StoredBooks {
    func openDeliveries() throws -> [Delivery] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT key, body FROM record INDEXED BY record_open_delivery
                WHERE kind = 'delivery' AND json_type(body, '$.acknowledgement') IS NULL ORDER BY key
                """)
        return try Row.fetchAll(statement).map { try decoded($0[1], of: $0[0]) }
    }

    func handOvers(in phase: HandOverState.Phase?, after key: String?, limit: Int) throws -> [HandOverState] {
        guard let phase else { return try records(HandOverState.self, after: key, limit: limit) }
        let statement = try database.cachedStatement(
            sql: """
                SELECT key, body FROM record INDEXED BY record_hand_over_phase
                WHERE kind = 'handOver' AND json_extract(body, '$.phase') = ? AND key > ? ORDER BY key LIMIT ?
                """)
        return try Row.fetchAll(statement, arguments: [phase.rawValue, key ?? "", limit]).map {
            try decoded($0[1], of: $0[0])
        }
    }

    /// One walk along the index by period, in the order of the entries. Grouping as it goes is faster than SQLite's, which sorts first.
    func postings(of register: RegisterID, period: Int64) throws -> [PostingGroup] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT entry, line, day, debit, credit, coalesce(means, 0), coalesce(office, 0), coalesce(tax, 0), agency, amount
                FROM posting INDEXED BY posting_by_period
                WHERE register = (SELECT id FROM name WHERE text = ?) AND period = ? ORDER BY entry, line
                """)
        let rows = try Row.fetchCursor(statement, arguments: [register.text, period])
        var groups = PostingGroups(names: NumberedNames(database: database))
        while let row = try rows.next() {
            try groups.add(
                PostingGroups.Row(
                    entry: row[0], line: row[1], day: row[2], debit: row[3], credit: row[4], means: row[5],
                    office: row[6], tax: row[7], agency: row[8], amount: row[9]))
        }
        return try groups.all()
    }
}
