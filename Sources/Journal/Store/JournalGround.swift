import GRDB
internal import PayPoint

/// What a journal stands on: the files and threads of this process, or a simulation that has neither.
package enum JournalGround: Sendable {
    case system
    /// The file lies on SQLite's default VFS and nowhere else. `turn` calls each piece of work once, sooner or later, one
    /// after the other.
    case simulated(turn: @Sendable (_ work: @escaping @Sendable () -> Void) -> Void)

    /// Whether the file lies in the file system, where others may see it.
    var hasFiles: Bool {
        switch self {
        case .system: true
        case .simulated: false
        }
    }

    func own(_ directory: String) throws(JournalFailure) -> StateDirectoryLock? {
        hasFiles ? try StateDirectoryLock(directory: directory) : nil
    }

    func write(_ pool: DatabasePool, _ work: @escaping @Sendable (Database) -> Void) {
        switch self {
        case .system: pool.asyncWriteWithoutTransaction(work)
        case .simulated(let turn): turn { pool.writeWithoutTransaction(work) }
        }
    }

    func read(_ pool: DatabasePool, _ work: @escaping @Sendable (Result<Database, any Error>) -> Void) {
        switch self {
        case .system: pool.asyncRead(work)
        case .simulated(let turn):
            turn {
                var isAnswered = false
                do {
                    try pool.read { database in
                        isAnswered = true
                        work(.success(database))
                    }
                } catch {
                    // The end of a read may fail, too, where the file is damaged; whoever read has been answered then.
                    if !isAnswered { work(.failure(error)) }
                }
            }
        }
    }
}
