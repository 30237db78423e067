internal import GRDB
internal import PayPoint

/// A list that is being put together in a file of its own: a full one from nothing, a delta on a copy of the present one. The whole
/// file is one transaction, and it is synced once, when it is whole: until then a crash may leave of it what it wants.
actor StagedItems: ItemStaging {
    /// What SQLite keeps of the file in memory, and of what it sorts, in KiB. With less an import of a million items reads and writes
    /// pages again and again; more is of no use to it.
    private static let cacheKibibytes = 65_536

    private let control: ImportControl
    private let store: SQLiteItemStore
    /// `nil` once the file is whole, or gone.
    private var queue: DatabaseQueue?

    init(_ control: ImportControl, store: SQLiteItemStore) async throws(ItemListFailure) {
        self.control = control
        self.store = store
        let files = store.files
        do {
            var configuration = Configuration()
            // The transaction spans all calls.
            configuration.allowsUnsafeTransactions = true
            let queue = try DatabaseQueue(path: files.staged, configuration: configuration)
            self.queue = queue
            try await queue.writeWithoutTransaction { [scope = control.scope] database in
                try database.execute(
                    sql: """
                        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
                        PRAGMA cache_size = -\(Self.cacheKibibytes);
                        """)
                try Self.begin(scope, database, from: files.live)
            }
        } catch {
            self.queue = nil
            try? files.removeStaged()
            throw ItemListFailure(error)
        }
    }

    private static func begin(_ scope: ImportControl.Scope, _ database: Database, from live: String) throws {
        switch scope {
        case .full:
            try database.execute(sql: "BEGIN; " + ItemSchema.list)
        case .delta:
            var configuration = Configuration()
            configuration.readonly = true
            // A connection of its own: nobody who looks into the list waits for the copy.
            try DatabaseQueue(path: live, configuration: configuration).read { try $0.backup(to: database) }
            try database.execute(sql: "BEGIN; " + ItemSchema.changes)
        }
    }

    func add(_ rows: [ItemRow]) async throws(ItemListFailure) {
        try await work { [scope = control.scope] database in
            let statement = try ItemStatement(database, into: scope == .full ? .item : .change)
            for row in rows {
                switch row.change {
                case .present(let item): try statement.insert(item, line: row.line)
                case .gone(let key): try statement.insert(tombstone: key, line: row.line)
                }
            }
        }
    }

    func finish(hash: String) async throws(ItemListFailure) -> StagedList {
        let control = control
        let list = try await work { database in
            let doubled = try Self.doubled(control.scope, database)
            guard doubled.isEmpty else { return StagedList(stock: .zero, doubled: doubled) }
            let stock =
                switch control.scope {
                case .full: try Self.completeFull(database)
                case .delta: try Self.workIn(database)
                }
            let mark = StoredMark(sequence: control.sequence, asOf: control.asOf, hash: hash, stock: stock)
            try mark.write(to: database)
            try database.execute(sql: "COMMIT")
            return StagedList(stock: stock, doubled: [])
        }
        guard list.doubled.isEmpty else { return list }
        queue = nil
        try store.files.syncStaged()
        return list
    }

    func apply() async throws(ItemListFailure) { try store.putInPlace() }

    func discard() async {
        queue = nil
        try? store.files.removeStaged()
    }

    private static func completeFull(_ database: Database) throws -> ItemTotals {
        try database.execute(sql: ItemSchema.indexes)
        return try totals(of: "item", database)
    }

    /// Takes what the delta changes out of the list, and puts in what it brings. What has changed is added up, not the whole list.
    private static func workIn(_ database: Database) throws -> ItemTotals {
        let before = try StoredMark.read(database)?.stock ?? .zero
        let touched = "item WHERE line IN (SELECT item.line FROM change JOIN item USING (\(ItemSchema.key)))"
        let removed = try totals(of: touched, database)
        let added = try totals(of: "change WHERE gone = 0", database)
        try database.execute(
            sql: """
                DELETE FROM \(touched);
                INSERT INTO item (\(ItemSchema.columns)) SELECT \(ItemSchema.columns) FROM change WHERE gone = 0 ORDER BY line;
                DROP TABLE change;
                """)
        return ItemTotals(
            count: before.count - removed.count + added.count,
            open: Cents(before.open.value - removed.open.value + added.open.value))
    }

    private static func totals(of rows: String, _ database: Database) throws -> ItemTotals {
        let row = try Row.fetchOne(
            database, sql: "SELECT count(*), coalesce(sum(\(ItemSchema.open)), 0) FROM \(rows)")
        return ItemTotals(count: row?[0] ?? 0, open: Cents(row?[1] ?? 0))
    }

    /// Makes the index by which items are found, and goes through it once for those that are there twice. A unique index would not
    /// do: without a journal SQLite cannot take back what a statement did before it failed.
    private static func doubled(_ scope: ImportControl.Scope, _ database: Database) throws -> [StagedList.Doubled] {
        let (table, index) =
            switch scope {
            case .full: ("item", ItemSchema.keyIndex)
            case .delta: ("change", ItemSchema.changeIndex)
            }
        try database.execute(sql: index)
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT max(line), min(line), \(ItemSchema.key) FROM \(table)
                GROUP BY \(ItemSchema.key) HAVING count(*) > 1 LIMIT \(StagedList.mostDoubled)
                """)
        return rows.compactMap { row in
            Kassenzeichen(row[2]).map { kassenzeichen in
                StagedList.Doubled(
                    line: row[0], firstLine: row[1],
                    key: ItemKey(
                        kassenzeichen: kassenzeichen, notice: row[4], due: CivilDate(daysSince1970: row[3]),
                        number: row[5]))
            }
        }.sorted { $0.line < $1.line }
    }

    private func work<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(ItemListFailure) -> Value {
        guard let queue else { throw .other("the list is whole, or given up") }
        do {
            return try await queue.writeWithoutTransaction(body)
        } catch {
            throw ItemListFailure(error)
        }
    }
}
