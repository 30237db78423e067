import GRDB
import GRDBSQLite

/// A statement of the writer, prepared once by GRDB and run without its detours: an append takes about as long as SQLite itself
/// lets it.
struct WriteStatement {
    private let database: Database
    private let handle: OpaquePointer

    init(_ database: Database, _ sql: StaticString) throws {
        self.database = database
        handle = try database.cachedStatement(sql: "\(sql)").sqliteStatement
    }

    /// Runs the statement with its values in their order.
    func run(_ values: WriteValue...) throws {
        for (index, value) in values.enumerated() { bind(value, at: Int32(index) + 1) }
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage,
                sql: sqlite3_sql(handle).map { String(cString: $0) })
        }
    }

    private func bind(_ value: WriteValue, at index: Int32) {
        // SQLITE_TRANSIENT, which the C header writes as a cast that Swift does not import: SQLite takes a copy.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .integer(let number): sqlite3_bind_int64(handle, index, number)
        case .text(let text): sqlite3_bind_text(handle, index, text, -1, transient)
        case .utf8(let bytes):
            bytes.withUnsafeBufferPointer { buffer in
                buffer.withMemoryRebound(to: CChar.self) { characters in
                    _ = sqlite3_bind_text(handle, index, characters.baseAddress, Int32(characters.count), transient)
                }
            }
        case .blob(let bytes): sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), transient)
        case .null: sqlite3_bind_null(handle, index)
        }
    }
}

/// A value for a ``WriteStatement``.
enum WriteValue {
    case integer(Int64)
    case text(String)
    case utf8([UInt8])
    case blob([UInt8])
    case null

    init(_ text: String?) { self = text.map(WriteValue.text) ?? .null }

    init(_ number: Int64?) { self = number.map(WriteValue.integer) ?? .null }
}
