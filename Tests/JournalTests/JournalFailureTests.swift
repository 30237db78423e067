import GRDB
import Glibc
import PayPoint
import Testing

@testable import Journal

/// What the system's errors mean to the pay point.
@Suite struct JournalFailureTests {
    @Test(arguments: [ENOSPC, EDQUOT, EFBIG]) func `no room is a full disk`(_ code: Int32) {
        #expect(JournalFailure(errno: code, path: "/j") == .diskFull)
    }

    @Test func `a disk that fails is told as such, and the system's words are for the log`() {
        #expect(JournalFailure(errno: EIO, path: "/j") == .diskFails("/j: Input/output error"))
        let failure = JournalFailure(DatabaseError(resultCode: .SQLITE_IOERR, message: "disk I/O error", sql: "COMMIT"))
        guard case .diskFails(let detail) = failure else {
            Issue.record("\(failure)")
            return
        }
        #expect(detail.contains("COMMIT") && failure.log.contains("COMMIT"))
        #expect(!failure.german.contains("COMMIT") && !failure.english.contains("COMMIT"))
    }
}
