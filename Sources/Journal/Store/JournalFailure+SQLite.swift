import GRDB
import GRDBSQLite
import Glibc
internal import PayPoint

extension JournalFailure {
    /// What a failed system call on one of the journal's files means to the pay point.
    init(errno code: Int32, path: String) {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: self = .diskFull
        case EROFS, EACCES, EPERM: self = .readOnly
        case EIO: self = .diskFails("\(path): \(String(cString: strerror(code)))")
        default: self = .other("\(path): \(String(cString: strerror(code)))")
        }
    }

    /// What an error of SQLite means to the pay point.
    init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull
        // No room for the index of the write-ahead log.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
        case .SQLITE_IOERR: self = .diskFails(error.description)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(error.message ?? "SQLite \(error.extendedResultCode)")
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse
        default: self = .other(error.description)
        }
    }

    /// What a result of SQLite's own interface means to the pay point.
    init(sqlite code: Int32, of database: OpaquePointer?, path: String) {
        switch code & 0xFF {
        case SQLITE_FULL: self = .diskFull
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged("SQLite \(code)")
        case SQLITE_IOERR:
            switch database.map(sqlite3_system_errno) ?? EIO {
            case ENOSPC, EDQUOT, EFBIG: self = .diskFull
            case let system: self.init(errno: system, path: path)
            }
        default: self = .other("\(path): SQLite \(code)")
        }
    }

    /// Any error of the journal's own working as a failure.
    init(_ error: any Error) {
        switch error {
        case let failure as JournalFailure: self = failure
        case let error as DatabaseError: self.init(error)
        default: self = .other("\(error)")
        }
    }

    /// Errors of the connection become failures; errors of the caller's body pass unchanged.
    ///
    /// SQLite calls most trouble with a file an I/O error; what the system said tells a full disk from a protected one.
    static func mapped(_ error: any Error, on database: Database) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        // The journal is ours by then: it is some administrator's program that holds the file, and will let go.
        if [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
            return JournalFailure.other("another program holds the file")
        }
        guard error.resultCode == .SQLITE_IOERR, let connection = database.sqliteConnection else {
            return JournalFailure(error)
        }
        switch sqlite3_system_errno(connection) {
        // No larger file is allowed: somebody has to make room for it just the same.
        case ENOSPC, EDQUOT, EFBIG: return JournalFailure.diskFull
        case EROFS: return JournalFailure.readOnly
        default: return JournalFailure(error)
        }
    }
}
