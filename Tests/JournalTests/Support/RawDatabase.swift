import GRDBSQLite
import Testing

/// A connection that goes behind the journal's back, as somebody with write access to the file would.
final class RawDatabase {
    private var handle: OpaquePointer?

    init(_ path: String) throws {
        try #require(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK)
    }

    deinit {
        sqlite3_close(handle)
    }

    /// Runs statements and returns SQLite's message where they fail.
    @discardableResult
    func run(_ sql: String) -> String? {
        var message: UnsafeMutablePointer<CChar>?
        defer { sqlite3_free(message) }
        guard sqlite3_exec(handle, sql, nil, nil, &message) != SQLITE_OK else { return nil }
        return message.map { String(cString: $0) } ?? "failed"
    }

    /// The first column of all rows.
    func column(_ sql: String) throws -> [String] {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        try #require(sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK)
        var values: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            values.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "NULL")
        }
        return values
    }

    func dropTriggers() throws {
        for name in try column("SELECT name FROM sqlite_schema WHERE type = 'trigger'") { run("DROP TRIGGER \(name)") }
    }
}
