internal import GRDB
internal import GRDBSQLite
internal import PayPoint

/// Inserts one item after the other, prepared once by GRDB and bound without its detours: an import of a million items is this.
struct ItemStatement {
    private let database: Database
    private let handle: OpaquePointer
    private let hasGone: Bool

    /// - Parameter table: `item`, or `change`, which also takes tombstones.
    init(_ database: Database, into table: Table) throws {
        self.database = database
        hasGone = table == .change
        let columns = "line, \(ItemSchema.columns)" + (hasGone ? ", gone" : "")
        let places = String(repeating: ", ?", count: 25 + (hasGone ? 1 : 0))
        handle = try database.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (?\(places))")
            .sqliteStatement
    }

    enum Table: String { case item, change }

    func insert(_ item: OpenItem, line: Int) throws {
        bind(Int64(line), 1)
        bind(item.key)
        bind(item.debtor.name, 6)
        bind(FoldedName(item.debtor.name).text, 7)
        bind(item.debtor.born?.daysSince1970, 8)
        bind(item.debtor.identification, 9)
        bind(item.kind.rawValue, 10)
        bind(item.status.rawValue, 11)
        bind(item.personalAccount, 12)
        bind(item.assignment.text, 13)
        bind(item.asOf.microseconds, 14)
        bind(item.parts.principal, 15)
        bind(item.parts.dunningFee, 17)
        bind(item.parts.enforcementCosts, 19)
        bind(item.parts.lateFilingSurcharge, 21)
        bind(item.parts.interest, 23)
        bind(item.parts.latePaymentSurcharge, 25)
        if hasGone { bind(0, 27) }
        try step()
    }

    func insert(tombstone key: ItemKey, line: Int) throws {
        bind(Int64(line), 1)
        bind(key)
        for column in Int32(6)...26 {
            switch column {
            case 6, 7, 10, 11, 13: bind("", column)
            case 8, 9, 12: sqlite3_bind_null(handle, column)
            default: bind(0, column)
            }
        }
        bind(1, 27)
        try step()
    }

    private func bind(_ key: ItemKey) {
        bind(key.kassenzeichen.text, 2)
        bind(key.due.daysSince1970, 3)
        bind(key.notice, 4)
        bind(key.number, 5)
    }

    private func bind(_ amount: PartAmount, _ column: Int32) {
        bind(amount.claimed.value, column)
        bind(amount.open.value, column + 1)
    }

    private func bind(_ number: Int64?, _ column: Int32) {
        guard let number else { return _ = sqlite3_bind_null(handle, column) }
        sqlite3_bind_int64(handle, column, number)
    }

    private func bind(_ text: String?, _ column: Int32) {
        guard var text else { return _ = sqlite3_bind_null(handle, column) }
        // SQLITE_TRANSIENT, which the C header writes as a cast that Swift does not import: SQLite takes a copy.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // An empty text has no address, which SQLite would take for NULL.
                if let base = characters.baseAddress {
                    _ = sqlite3_bind_text(handle, column, base, Int32(characters.count), transient)
                } else {
                    _ = sqlite3_bind_text(handle, column, "", 0, transient)
                }
            }
        }
    }

    private func step() throws {
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
        }
    }
}
