import Glibc
public import PayPoint

/// Puts a journal out of a backup in the place of the one of a state directory, which no daemon may own meanwhile.
///
/// The entry `journal.restored` is written before the file comes into its place: at no moment is there a journal that does not say what
/// it is.
public final class JournalExchange {
    private let directory: String
    private let file: String
    private let ownership: StateDirectoryLock
    /// Nothing of it is money or work of people, and it may get lost.
    private static let idleKinds = "('daemon.started', 'daemon.stopped', 'journal.restored')"

    /// Owns the state directory as long as the object lives.
    ///
    /// - Throws: ``JournalFailure/inUse`` while a daemon owns it.
    public init(directory: String) throws(JournalFailure) {
        ownership = try StateDirectoryLock(directory: directory)
        self.directory = directory
        file = directory + "/" + SQLiteJournal.fileName
    }

    /// What the journal in place has and a backup lacks.
    public enum Loss: Hashable, Sendable {
        case nothing
        /// From the entry of this number on.
        case from(Int64)
        /// It cannot be read.
        case unknown
    }

    /// The journal in place, `nil` where there is none or it cannot be read.
    public func present() -> JournalOutline? {
        access(file, F_OK) == 0 ? try? JournalOutline(file: file) : nil
    }

    /// - Parameter backup: the journal out of the backup, which has been verified.
    public func loss(against backup: String) -> Loss {
        guard access(file, F_OK) == 0 else { return .nothing }
        do throws(JournalFailure) {
            let connection = try AuditConnection(path: file)
            try Schema.refuseLaterVersion(connection)
            let busy = try AuditStatement(
                connection, "SELECT min(sequence) FROM event WHERE sequence > ? AND kind NOT IN \(Self.idleKinds)")
            busy.bind(try Self.shared(AuditReader(connection), AuditReader(AuditConnection(path: backup))), at: 1)
            guard try busy.step(), !busy.isNull(0) else { return .nothing }
            return .from(busy.integer(0))
        } catch {
            return .unknown
        }
    }

    /// The last entry that both have. Where one is the same, all before it are as well: that is what the chain is for.
    private static func shared(_ one: AuditReader, _ other: AuditReader) throws(JournalFailure) -> Int64 {
        var (same, different) = (Int64(0), min(try one.last().sequence, try other.last().sequence) + 1)
        while different - same > 1 {
            let middle = same + (different - same) / 2
            if let hash = try one.entry(middle)?.hash, try other.entry(middle)?.hash == hash {
                same = middle
            } else {
                different = middle
            }
        }
        return same
    }

    /// Makes the journal of a backup one that can be taken into use: brings it to the present schema and writes down that it was
    /// restored.
    ///
    /// - Parameter directory: holds the journal of the backup and nothing else of one.
    public static func prepare(
        _ directory: String, _ event: JournalRestored, clock: any WallClock
    ) async throws {
        let journal = try SQLiteJournal(directory: directory, clock: clock)
        _ = try await journal.write { try $0.append(.journalRestored(event)) }
        try journal.close()
    }

    /// - Parameters:
    ///   - prepared: the journal that comes into place, on the same disk.
    ///   - suffix: what the name of the one in place gets behind it.
    /// - Returns: where the one that was in place lies now; `nil` where there was none.
    /// - Throws: ``JournalFailure``; the journal in place is as it was then. Also where entries cannot be brought out of a log into the
    ///   file, of a journal that is not damaged.
    public func put(_ prepared: String, asideAs suffix: String) throws(JournalFailure) -> String? {
        let wasThere = access(file, F_OK) == 0
        // Entries that are only in a log come into the file: one file comes into place, and of two that belong together nothing is left
        // when the power fails between two renames.
        try LogFolding.fold(prepared)
        do throws(JournalFailure) {
            try LogFolding.fold(file)
        } catch {
            // What is damaged is put aside as it is.
            guard case .damaged = error else { throw error }
        }
        let aside = file + suffix
        for ending in ["-wal", "-shm"] where access(file + ending, F_OK) == 0 {
            guard rename(file + ending, aside + ending) == 0 else {
                throw JournalFailure(errno: errno, path: file + ending)
            }
        }
        // A second name first, so that at no moment there is no journal: a daemon that found none would begin an empty one.
        if wasThere, link(file, aside) != 0 { throw JournalFailure(errno: errno, path: aside) }
        try DirectorySync.sync(of: file)
        guard rename(prepared, file) == 0 else {
            let code = errno
            if wasThere { unlink(aside) }
            throw JournalFailure(errno: code, path: file)
        }
        try DirectorySync.sync(of: file)
        return wasThere ? aside : nil
    }
}
