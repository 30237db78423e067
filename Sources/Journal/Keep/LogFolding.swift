import GRDBSQLite

/// Brings the entries of a write-ahead log into the file, of a journal that no daemon owns.
enum LogFolding {
    static func fold(_ file: String) {
        var database: OpaquePointer?
        if sqlite3_open_v2(file, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK {
            sqlite3_exec(database, "PRAGMA wal_checkpoint(TRUNCATE)", nil, nil, nil)
        }
        // The last connection that closes removes the log.
        sqlite3_close(database)
    }
}
