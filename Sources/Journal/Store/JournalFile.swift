import GRDB
import Glibc
internal import PayPoint

/// The file of a journal and how its connections are set up.
enum JournalFile {
    /// Front ends that list at the same time; more wait their turn.
    private static let mostReaders = 3
    /// The write-ahead log is folded into the file at this size, 4 MiB, and cut back to it should a long read have let it grow.
    private static let logPages = 1024
    private static let pageSize = 4096

    /// - Throws: ``JournalFailure`` or GRDB's errors.
    static func open(_ path: String) throws -> DatabasePool {
        // SQLite would open a protected file for reading only and complain at the first write.
        guard access(path, F_OK) != 0 || access(path, W_OK) == 0 else { throw JournalFailure.readOnly }
        var configuration = Configuration()
        configuration.maximumReaderCount = mostReaders
        configuration.label = "journal"
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { db in
            // After GRDB's own set-up, which leaves NORMAL: a commit would be on disk only at the next checkpoint.
            try db.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA wal_autocheckpoint = \(logPages);
                    PRAGMA journal_size_limit = \(logPages * pageSize);
                    """)
        }
        try refuseLaterVersion(pool)
        try Schema.migrator.migrate(pool)
        return pool
    }

    private static func refuseLaterVersion(_ pool: DatabasePool) throws {
        let later = try pool.read { db in
            try Schema.migrator.appliedIdentifiers(db).subtracting(Schema.migrator.migrations).sorted()
        }
        guard later.isEmpty else { throw Schema.laterVersion(later) }
    }
}
