internal import GRDB
public import PayPoint

/// What can be said of a journal file without reading all of it.
public struct JournalOutline: Hashable, Sendable {
    /// The number of its last entry, 0 for an empty one.
    public let sequence: Int64
    /// The hash of its last entry, 32 bytes; zeros for an empty one.
    public let hash: [UInt8]
    /// The last migration that made the file what it is, "2026-11 books".
    public let schema: String

    /// Reads it from a file, which may belong to a daemon at work.
    ///
    /// - Throws: ``JournalFailure`` when the file cannot be read, is no journal, or comes from a later version.
    public init(file: String) throws(JournalFailure) {
        try self.init(AuditConnection(path: file))
    }

    init(_ connection: AuditConnection) throws(JournalFailure) {
        try Schema.refuseLaterVersion(connection)
        (sequence, hash) = try AuditReader(connection).last()
        let applied = try AuditStatement(connection, "SELECT identifier FROM grdb_migrations")
        var names: Set<String> = []
        while try applied.step() { names.insert(applied.text(0)) }
        schema = Schema.migrator.migrations.last { names.contains($0) } ?? ""
    }
}
