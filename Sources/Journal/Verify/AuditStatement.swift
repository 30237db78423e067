import GRDBSQLite
internal import PayPoint

/// A prepared query of an ``AuditConnection``.
final class AuditStatement {
    private let connection: AuditConnection
    private let handle: OpaquePointer
    private var isDone = false

    init(_ connection: AuditConnection, _ sql: String) throws(JournalFailure) {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(connection.handle, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw connection.failure(code) }
        self.connection = connection
        handle = prepared
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Starts the query anew.
    func reset() {
        sqlite3_reset(handle)
        isDone = false
    }

    func bind(_ value: Int64, at index: Int32) {
        sqlite3_bind_int64(handle, index, value)
    }

    func bind(_ value: String, at index: Int32) {
        // SQLITE_TRANSIENT, which the C header writes as a cast that Swift does not import: SQLite takes a copy.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(handle, index, value, -1, transient)
    }

    /// Moves to the next row; `false` behind the last, where it stays: SQLite itself would begin again.
    func step() throws(JournalFailure) -> Bool {
        guard !isDone else { return false }
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            isDone = true
            return false
        case let code: throw connection.failure(code)
        }
    }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    func bytes(_ column: Int32) -> [UInt8] {
        let start = sqlite3_column_blob(handle, column)
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }
}
