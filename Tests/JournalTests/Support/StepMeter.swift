import GRDB
import GRDBSQLite
import Synchronization

/// Counts the steps of SQLite's virtual machine on a connection, and the pages that they touch, whether they were in memory or not.
final class StepMeter: Sendable {
    private let counted = Atomic<Int>(0)
    private let pagesBefore = Atomic<Int>(0)
    private let pagesTouched = Atomic<Int>(0)

    var steps: Int { counted.load(ordering: .relaxed) }
    var pages: Int { pagesTouched.load(ordering: .relaxed) }

    func begin(_ database: Database) {
        pagesBefore.store(Self.pages(database), ordering: .relaxed)
        // The connection holds it until the end.
        sqlite3_progress_handler(
            database.sqliteConnection, 1,
            { context in
                guard let context else { return 0 }
                Unmanaged<StepMeter>.fromOpaque(context).takeUnretainedValue().counted.add(1, ordering: .relaxed)
                return 0
            }, Unmanaged.passRetained(self).toOpaque())
    }

    /// - Parameter database: the connection of the beginning.
    func end(_ database: Database) {
        sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil)
        Unmanaged.passUnretained(self).release()
        pagesTouched.store(Self.pages(database) - pagesBefore.load(ordering: .relaxed), ordering: .relaxed)
    }

    private static func pages(_ database: Database) -> Int {
        [SQLITE_DBSTATUS_CACHE_HIT, SQLITE_DBSTATUS_CACHE_MISS].reduce(0) { sum, kind in
            var (current, highest): (Int32, Int32) = (0, 0)
            sqlite3_db_status(database.sqliteConnection, kind, &current, &highest, 0)
            return sum + Int(current)
        }
    }
}
