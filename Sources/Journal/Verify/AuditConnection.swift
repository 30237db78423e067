import GRDBSQLite
import Glibc
internal import PayPoint

/// A connection that only looks: it makes no file, changes no byte and keeps no writer from writing.
///
/// GRDB opens no file this way, because how to open depends on what lies beside it:
///
/// | beside the file | opened |
/// |---|---|
/// | `-shm` | with its shared memory read-only, as one of the daemon's readers; a crashed daemon's log is read too |
/// | `-wal` without `-shm`, an incomplete copy | without locks, the log's index in memory |
/// | neither, the daemon stopped in good order | as a file that does not change; ``isUnchanged()`` tells whether that was true |
final class AuditConnection {
    let handle: OpaquePointer
    private let path: String
    private let before: Footprint?

    /// - Throws: ``JournalFailure``
    init(path: String) throws(JournalFailure) {
        guard access(path, R_OK) == 0 else { throw .other("\(path): \(String(cString: strerror(errno)))") }
        self.path = path
        let mode: String
        var setUp = ""
        if access(path + "-shm", F_OK) == 0 {
            mode = "mode=ro&readonly_shm=1"
            before = nil
        } else if Footprint(path: path + "-wal").size > 0 {
            mode = "mode=ro&vfs=unix-none"
            setUp = "PRAGMA locking_mode = EXCLUSIVE; "
            before = Footprint(path: path)
        } else {
            mode = "mode=ro&immutable=1"
            before = Footprint(path: path)
        }
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2("file:\(Self.escaped(path))?\(mode)", &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close(opened)
            throw Self.failure(code, String(cString: sqlite3_errstr(code)))
        }
        handle = opened
        // First of all the locking mode: the next statement may already look into the file.
        try execute(setUp + "PRAGMA query_only = 1; PRAGMA cache_size = -4096; BEGIN")
    }

    deinit {
        sqlite3_close_v2(handle)
    }

    /// Whether the file stayed as it was while it was read on the promise that it does. True for a file read as a reader.
    func isUnchanged() -> Bool {
        before == nil || before == Footprint(path: path)
    }

    /// Has the disk take what the daemon's write-ahead log holds: the head that somebody notes down must not be gone after a power
    /// cut. Changes no byte, and needs no right but to read. Where the disk refuses, the daemon meets the same refusal.
    func sync() {
        let descriptor = open(path + "-wal", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fdatasync(descriptor)
        close(descriptor)
    }

    func execute(_ sql: String) throws(JournalFailure) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code) }
    }

    func failure(_ code: Int32) -> JournalFailure {
        Self.failure(code, String(cString: sqlite3_errmsg(handle)))
    }

    private static func failure(_ code: Int32, _ message: String) -> JournalFailure {
        switch code & 0xFF {
        case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged(message)
        case SQLITE_BUSY, SQLITE_LOCKED: .inUse
        default: .other("SQLite \(code): \(message)")
        }
    }

    private static func escaped(_ path: String) -> String {
        path.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "%": text += "%25"
            case "?": text += "%3f"
            case "#": text += "%23"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    /// What shows that a file, or its write-ahead log, was written.
    private struct Footprint: Equatable {
        let size: Int64
        private let seconds: Int
        private let nanoseconds: Int
        private let log: Bool

        init(path: String) {
            var status = stat()
            let exists = stat(path, &status) == 0
            size = exists ? Int64(status.st_size) : 0
            seconds = exists ? status.st_mtim.tv_sec : 0
            nanoseconds = exists ? status.st_mtim.tv_nsec : 0
            log = access(path + "-wal", F_OK) == 0
        }
    }
}
