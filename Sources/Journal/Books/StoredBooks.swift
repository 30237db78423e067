import GRDB
internal import PayPoint

/// The books as they lie in the file.
struct StoredBooks: Books {
    let database: Database
    /// Payments of a transaction that is not committed are in its hands.
    let source: any BookSource

    func payment(_ id: PaymentID) throws -> Payment? { try source.payment(id) }

    func record<Value: BookRecord>(_ type: Value.Type, _ key: String) throws -> Value? {
        let statement = try database.cachedStatement(sql: "SELECT body FROM record WHERE kind = ? AND key = ?")
        let body = try String.fetchOne(statement, arguments: [Value.recordKind.rawValue, key])
        return try body.map { try decoded($0, of: key) }
    }

    func records<Value: BookRecord>(_ type: Value.Type) throws -> [Value] {
        let statement = try database.cachedStatement(sql: "SELECT key, body FROM record WHERE kind = ? ORDER BY key")
        return try Row.fetchAll(statement, arguments: [Value.recordKind.rawValue]).map { row in
            try decoded(row[1], of: row[0])
        }
    }

    func records<Value: BookRecord>(_ type: Value.Type, after key: String?, limit: Int) throws -> [Value] {
        let statement = try database.cachedStatement(
            sql: "SELECT key, body FROM record WHERE kind = ? AND key > ? ORDER BY key LIMIT ?")
        return try Row.fetchAll(statement, arguments: [Value.recordKind.rawValue, key ?? "", limit]).map { row in
            try decoded(row[1], of: row[0])
        }
    }

    func openShifts() throws -> [Shift] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT key, body FROM record INDEXED BY record_open_shift
                WHERE kind = 'shift' AND json_type(body, '$.endedAt') IS NULL ORDER BY key
                """)
        return try Row.fetchAll(statement).map { try decoded($0[1], of: $0[0]) }
    }

    func entry(_ sequence: Int64) throws -> JournalEntry? { try source.entry(sequence) }

    func balance(of account: LedgerAccount, at register: RegisterID) throws -> Cents {
        let statement = try database.cachedStatement(
            sql: """
                SELECT sum FROM balance
                WHERE register = (SELECT id FROM name WHERE text = ?) AND account = (SELECT id FROM name WHERE text = ?)
                """)
        return Cents(try Int64.fetchOne(statement, arguments: [register.text, account.text]) ?? 0)
    }

    func printOutcome(of job: PrintJobID) throws -> PrintOutcome? {
        try EntryReader(database: database).printOutcome(of: job)
    }

    func decoded<Value: BookRecord>(_ body: String, of key: String) throws -> Value {
        do {
            return try CanonicalJSON.value(Value.self, of: Array(body.utf8))
        } catch {
            throw JournalFailure.damaged("the \(Value.recordKind.rawValue) \(key) in the books: \(error)")
        }
    }
}
