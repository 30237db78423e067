import GRDBSQLite
import Glibc
internal import PayPoint

/// Brings the entries of a write-ahead log into the file, of a journal that no daemon owns.
enum LogFolding {
    /// How long is waited for programs that read just now, in milliseconds.
    private static let patience: Int32 = 2000

    /// - Throws: ``JournalFailure`` where something is still in the log.
    static func fold(_ file: String) throws(JournalFailure) {
        guard hasEntries(file + "-wal") else { return }
        var opened: OpaquePointer?
        var code = sqlite3_open_v2(file, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nil)
        sqlite3_busy_timeout(opened, patience)
        if code == SQLITE_OK {
            code = sqlite3_exec(opened, "PRAGMA wal_checkpoint(TRUNCATE)", nil, nil, nil)
        }
        let failure = code == SQLITE_OK ? nil : JournalFailure(sqlite: code, of: opened, path: file)
        // The last connection that closes removes the log.
        sqlite3_close(opened)
        if let failure { throw failure }
        guard !hasEntries(file + "-wal") else { throw .other("\(file) is being read by another program") }
    }

    private static func hasEntries(_ log: String) -> Bool {
        var status = stat()
        return stat(log, &status) == 0 && status.st_size > 0
    }
}
