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
    /// How long to wait for a foreign program, such as an administrator's sqlite3, that holds the file.
    private static let busyTimeoutSeconds = 2.0

    /// - Throws: ``JournalFailure`` or GRDB's errors.
    static func open(_ path: String, on ground: JournalGround) throws -> DatabasePool {
        if ground.hasFiles { try prepare(path) }
        var configuration = Configuration()
        configuration.maximumReaderCount = mostReaders
        configuration.label = "journal"
        configuration.busyMode = .timeout(busyTimeoutSeconds)
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
        if ground.hasFiles { try MigrationCopy.keep(of: pool, file: path) }
        try Schema.migrator.migrate(pool)
        return pool
    }

    /// Makes the file, for its owner's eyes only as it names payers, and makes sure that it may be written: SQLite itself would let
    /// everybody read it, and open a protected one for reading.
    private static func prepare(_ path: String) throws(JournalFailure) {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JournalFailure(errno: errno, path: path) }
        Glibc.close(descriptor)
    }

    private static func refuseLaterVersion(_ pool: DatabasePool) throws {
        let later = try pool.read { db in
            try Schema.migrator.appliedIdentifiers(db).subtracting(Schema.migrator.migrations).sorted()
        }
        guard later.isEmpty else { throw Schema.laterVersion(later) }
    }
}
