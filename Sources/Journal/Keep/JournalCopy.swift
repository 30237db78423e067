import GRDBSQLite
import Glibc
public import PayPoint

/// A copy of a journal's file as it was at one moment, made by SQLite page by page while others read and write it.
public enum JournalCopy {
    /// How often a file that turns out to be written while it was taken for one at rest is copied again.
    private static let mostAttempts = 3

    /// Makes the copy. It is on disk when this returns, apart from its name in the directory, which the caller has to sync. It is one
    /// file: it needs no log beside it.
    ///
    /// - Parameters:
    ///   - file: the journal, which may belong to a daemon at work. Nothing is written to it or beside it.
    ///   - copy: must not be there yet.
    /// - Throws: ``JournalFailure``; nothing is left of the copy then.
    public static func make(of file: String, at copy: String) throws(JournalFailure) -> JournalOutline {
        for _ in 0..<mostAttempts {
            let source = try AuditConnection(path: file)
            do throws(JournalFailure) {
                // Reading this begins the moment that is copied.
                let outline = try JournalOutline(source)
                try write(source, to: copy)
                if source.isUnchanged() { return outline }
            } catch {
                unlink(copy)
                throw error
            }
            unlink(copy)
        }
        throw .other("\(file) is written while it is copied, and not by a daemon beside it")
    }

    private static func write(_ source: AuditConnection, to path: String) throws(JournalFailure) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JournalFailure(errno: errno, path: path) }
        // Not before SQLite is done: closing a file gives up all locks that the process has on it.
        defer { close(descriptor) }
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nil)
        defer { sqlite3_close(opened) }
        guard code == SQLITE_OK, let opened else { throw JournalFailure(sqlite: code, of: opened, path: path) }
        // A copy that was not finished is thrown away, so it needs neither a journal of its own nor syncs on the way.
        let setUp = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -4096"
        guard sqlite3_exec(opened, setUp, nil, nil, nil) == SQLITE_OK,
            let backup = sqlite3_backup_init(opened, "main", source.handle, "main")
        else { throw JournalFailure(sqlite: sqlite3_extended_errcode(opened), of: opened, path: path) }
        let step = sqlite3_backup_step(backup, -1)
        let finish = sqlite3_backup_finish(backup)
        guard step == SQLITE_DONE, finish == SQLITE_OK else {
            throw JournalFailure(sqlite: step, of: opened, path: path)
        }
        guard fsync(descriptor) == 0 else { throw JournalFailure(errno: errno, path: path) }
    }
}
