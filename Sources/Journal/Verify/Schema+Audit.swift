import GRDB
internal import PayPoint

extension Schema {
    /// - Throws: ``JournalFailure`` for a file that is no journal, or one of a later version.
    static func refuseLaterVersion(_ connection: AuditConnection) throws(JournalFailure) {
        let later = try laterMigrations(connection)
        guard later.isEmpty else { throw laterVersion(later) }
    }

    /// Changes of the tables that this version does not know.
    ///
    /// - Throws: ``JournalFailure`` for a file that is no journal.
    static func laterMigrations(_ connection: AuditConnection) throws(JournalFailure) -> [String] {
        let known = Set(migrator.migrations)
        let tables = try AuditStatement(connection, "SELECT 1 FROM sqlite_schema WHERE name = 'grdb_migrations'")
        guard try tables.step() else { throw noJournal }
        let rows = try AuditStatement(connection, "SELECT identifier FROM grdb_migrations")
        var later: [String] = []
        while try rows.step() {
            if !known.contains(rows.text(0)) { later.append(rows.text(0)) }
        }
        return later
    }

    /// An empty file, another program's database, or a young journal without its write-ahead log.
    private static let noJournal = JournalFailure.damaged(
        "die Datei enthält kein Journal von Zahlstelle; zu einer Kopie gehört auch die Datei daneben, die auf -wal endet"
    )

    static func laterVersion(_ migrations: [String]) -> JournalFailure {
        .other(
            "the journal was written by a later version of Zahlstelle (\(migrations.sorted().joined(separator: ", "))); this is \(Product.version), which knows it up to \(newest); use the later one"
        )
    }

    /// What the check stands on has to be what the migrations make: without that no view can be read.
    ///
    /// - Throws: ``ChainFault``
    static func checkTables(_ connection: AuditConnection) throws {
        try compare(connection, where: "type <> 'trigger'")
    }

    /// The triggers that refuse changes have to be those that the migrations make.
    ///
    /// - Throws: ``ChainFault``
    static func checkTriggers(_ connection: AuditConnection) throws {
        try compare(connection, where: "type = 'trigger'")
    }

    private static func compare(_ connection: AuditConnection, where condition: String) throws {
        let query = "SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE \(condition)"
        let model = try DatabaseQueue()
        try migrator.migrate(model)
        let expected = try model.read { database in
            Dictionary(
                uniqueKeysWithValues: try Row.fetchAll(database, sql: query).map { ($0[0] as String, $0[1] as String) })
        }
        let rows = try AuditStatement(connection, query)
        var found: [String: String] = [:]
        while try rows.step() { found[rows.text(0)] = rows.text(1) }
        for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
            throw ChainFault(sequence: 0, text: "the schema was changed: \(name)")
        }
    }
}
