import Glibc
public import PayPoint

/// Makes a journal that a later version of the program has changed one of this version again, without losing an entry.
///
/// The entries themselves are the same in all versions: only the tables beside them change. So the copy that was kept before the change
/// takes up what was written since, entry by entry, and the chain shows that each is the one that was written. An entry that this version
/// cannot read, because it is of a kind that came later, keeps the journal from being taken back.
public enum JournalDowngrade {
    /// What became of it.
    public enum Outcome: Hashable, Sendable {
        /// This version reads the journal as it is, or there is none.
        case notNeeded
        /// So many entries were taken over from the journal of the later version, which lies there now.
        case done(entries: Int64, aside: String)
    }

    private static let workName = "downgrade.part"
    private static let asideInfix = ".of-later-version-"
    /// As many as one transaction takes over.
    private static let batch: Int64 = 500

    /// - Parameters:
    ///   - directory: the state directory, which no daemon may own meanwhile.
    ///   - clock: for the zone and for the name of what is put aside.
    /// - Throws: ``JournalFailure``; the journal in place is as it was then.
    public static func make(directory: String, clock: any WallClock) async throws -> Outcome {
        do {
            return try await change(directory, clock)
        } catch {
            throw JournalFailure(error)
        }
    }

    private static func change(_ directory: String, _ clock: any WallClock) async throws -> Outcome {
        let file = directory + "/" + SQLiteJournal.fileName
        guard access(file, F_OK) == 0 else { return .notNeeded }
        guard try isLater(file) else { return .notNeeded }
        let exchange = try JournalExchange(directory: directory)
        let work = directory + "/" + workName
        clear(work)
        guard mkdir(work, 0o700) == 0 else { throw JournalFailure(errno: errno, path: work) }
        defer { clear(work) }
        let entries = try await rebuild(from: file, in: work, clock)
        let suffix = asideInfix + clock.now().iso8601.prefix(19).filter { $0 != ":" } + "Z"
        let aside = try exchange.put(work + "/" + SQLiteJournal.fileName, asideAs: suffix) ?? file
        return .done(entries: entries, aside: aside)
    }

    private static func isLater(_ file: String) throws(JournalFailure) -> Bool {
        try !Schema.laterMigrations(AuditConnection(path: file)).isEmpty
    }

    /// Holds the later journal open no longer than this takes: its log could not be folded while somebody reads it.
    ///
    /// - Returns: how many entries were taken over.
    private static func rebuild(from file: String, in work: String, _ clock: any WallClock) async throws -> Int64 {
        let later = try AuditConnection(path: file)
        let reader = try AuditReader(later)
        guard let copy = base(of: file, reader) else { throw Schema.laterVersion(try Schema.laterMigrations(later)) }
        let made = work + "/" + SQLiteJournal.fileName
        let outline = try JournalCopy.make(of: copy, at: made)
        let last = try reader.last()
        try await takeOver(from: reader, outline.sequence + 1, through: last.sequence, into: work, clock)
        // Without its log: that alone is what comes into place.
        try LogFolding.fold(made)
        let verdict = try JournalVerifier.verify(file: made)
        if let fault = verdict.fault { throw JournalFailure.other("the journal cannot be taken back: \(fault.text)") }
        guard try JournalOutline(file: made).hash == last.hash else {
            throw JournalFailure.other("the journal cannot be taken back: its chain would end differently")
        }
        return last.sequence - outline.sequence
    }

    /// The copy with the most entries that this version can read and that the journal goes on from.
    private static func base(of file: String, _ later: AuditReader) -> String? {
        MigrationCopy.kept(of: file)
            .compactMap { copy in (try? JournalOutline(file: copy)).map { (copy, $0) } }
            .filter { _, outline in
                outline.sequence == 0 || (try? later.entry(outline.sequence))?.hash == outline.hash
            }
            .max { $0.1.sequence < $1.1.sequence }?.0
    }

    private static func takeOver(
        from later: AuditReader, _ first: Int64, through last: Int64, into directory: String, _ clock: any WallClock
    ) async throws {
        let replay = ReplayClock(zone: clock)
        let journal = try SQLiteJournal(directory: directory, clock: replay)
        for start in stride(from: first, through: last, by: Int64.Stride(batch)) {
            var entries: [JournalEntry] = []
            for sequence in start...min(start + batch - 1, last) {
                guard let stored = try later.entry(sequence) else {
                    throw JournalFailure.damaged("entry \(sequence) is missing")
                }
                entries.append(try stored.decoded())
            }
            try await journal.write { [entries] transaction in
                for entry in entries {
                    replay.set(entry.time)
                    guard try transaction.append(entry.event).hash == entry.hash else {
                        throw JournalFailure.other("this version would write entry \(entry.sequence) differently")
                    }
                }
            }
        }
        try journal.close()
    }

    private static func clear(_ work: String) {
        for ending in ["", "-wal", "-shm"] { unlink(work + "/" + SQLiteJournal.fileName + ending) }
        unlink(work + "/" + StateDirectoryLock.fileName)
        rmdir(work)
    }
}
