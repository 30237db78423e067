import GRDB
import Glibc
internal import PayPoint

extension JournalFailure {
    /// What a failed system call on one of the journal's files means to the pay point.
    init(errno code: Int32, path: String) {
        switch code {
        case ENOSPC, EDQUOT: self = .diskFull
        case EROFS, EACCES, EPERM: self = .readOnly
        default: self = .other("\(path): \(String(cString: strerror(code)))")
        }
    }

    /// What an error of SQLite means to the pay point.
    init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: self = .readOnly
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(error.message ?? "SQLite \(error.extendedResultCode)")
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse
        default: self = .other(error.description)
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

    /// Errors of the journal's own working become failures; errors of the caller's body pass unchanged.
    static func mapped(_ error: any Error) -> any Error {
        if let error = error as? DatabaseError { return JournalFailure(error) }
        return error
    }
}
