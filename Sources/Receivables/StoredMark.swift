internal import GRDB
internal import PayPoint

/// What a list says of itself. It is written last: a file that has none is no whole list.
struct StoredMark: Hashable, Sendable {
    let sequence: Int64
    let asOf: Timestamp
    let hash: String
    let stock: ItemTotals

    var listMark: ListMark { ListMark(last: ImportMark(sequence: sequence, asOf: asOf), stock: stock) }

    static func read(_ database: Database) throws -> StoredMark? {
        guard let row = try Row.fetchOne(database, sql: "SELECT sequence, as_of, hash, count, open FROM mark") else {
            return nil
        }
        return StoredMark(
            sequence: row[0], asOf: Timestamp(microseconds: row[1]), hash: row[2],
            stock: ItemTotals(count: row[3], open: Cents(row[4])))
    }

    /// `nil` where there is no file, or no whole list in it.
    static func read(from file: String) -> StoredMark? {
        var configuration = Configuration()
        configuration.readonly = true
        return try? DatabaseQueue(path: file, configuration: configuration).read { try read($0) }
    }

    func write(to database: Database) throws {
        try database.execute(sql: "DELETE FROM mark")
        try database.execute(
            sql: "INSERT INTO mark VALUES (?, ?, ?, ?, ?)",
            arguments: [sequence, asOf.microseconds, hash, stock.count, stock.open.value])
    }
}
