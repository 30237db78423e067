internal import GRDBSQLite

/// SQLite's locks on one file, among the connections of one process.
final class FileLocks {
    /// Lock levels as SQLite numbers them, by holder.
    private var levels: [ObjectIdentifier: Int32] = [:]

    /// - Returns: whether it could be had.
    func lock(_ level: Int32, by holder: ObjectIdentifier) -> Bool {
        let mine = levels[holder] ?? SQLITE_LOCK_NONE
        guard level > mine else { return true }
        let others = levels.filter { $0.key != holder }.values.max() ?? SQLITE_LOCK_NONE
        let isFree =
            switch level {
            case SQLITE_LOCK_SHARED: others < SQLITE_LOCK_PENDING
            case SQLITE_LOCK_RESERVED: others < SQLITE_LOCK_RESERVED
            default: others == SQLITE_LOCK_NONE
            }
        // Whoever waits for the readers to leave lets no new ones in.
        if isFree {
            levels[holder] = level
        } else if level == SQLITE_LOCK_EXCLUSIVE {
            levels[holder] = SQLITE_LOCK_PENDING
        }
        return isFree
    }

    func unlock(to level: Int32, by holder: ObjectIdentifier) {
        guard let mine = levels[holder], mine > level else { return }
        levels[holder] = level == SQLITE_LOCK_NONE ? nil : level
    }

    var isReserved: Bool { levels.values.contains { $0 >= SQLITE_LOCK_RESERVED } }
}
