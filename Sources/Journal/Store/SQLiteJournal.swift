import GRDB
public import PayPoint

/// The journal in a SQLite file, owned by this process as long as the object lives.
///
/// One connection writes, one transaction after another; others read what was last on disk without waiting for it or holding it up.
public final class SQLiteJournal: EventJournal {
    /// The file in the state directory.
    public static let fileName = "journal.sqlite"

    /// The most entries of one answer of ``entries(after:limit:)``.
    public static let largestLimit = 1000

    /// The path of the journal's file.
    public let file: String

    let pool: DatabasePool
    private let ground: JournalGround
    private let writer: Writer

    /// Opens the journal of a state directory, which must exist, or begins one.
    ///
    /// - Throws: ``JournalFailure``: ``JournalFailure/inUse`` when another daemon owns the directory,
    ///   ``JournalFailure/damaged(_:)`` when the end of the chain is broken, ``JournalFailure/other(_:)`` when the file was
    ///   written by a later version.
    public convenience init(directory: String, clock: any WallClock) throws(JournalFailure) {
        try self.init(directory: directory, clock: clock, ground: .system)
    }

    /// The same on other ground. A simulation has no directory; what it calls so only names the file.
    ///
    /// - Throws: ``JournalFailure``
    package init(directory: String, clock: any WallClock, ground: JournalGround) throws(JournalFailure) {
        let ownership = try ground.own(directory)
        self.ground = ground
        file = directory + "/" + Self.fileName
        do {
            pool = try JournalFile.open(file, on: ground)
            let head = try pool.read { try EntryReader(database: $0).head() }
            writer = Writer(ownership: ownership, pool: pool, clock: clock, head: head, ground: ground)
        } catch {
            throw JournalFailure(error)
        }
    }

    /// Ends all reading and writing and folds the write-ahead log into the file. The directory stays owned until the object goes.
    public func close() throws(JournalFailure) {
        do {
            // Behind every reader that is at work, and before the connections go: one that went after the writer would
            // leave the log as it is. Where this fails, on a full disk or the second time, the next start reads the log.
            try? pool.barrierWriteWithoutTransaction { database in
                pool.invalidateReadOnlyConnections()
                try database.checkpoint(.truncate)
            }
            try pool.close()
        } catch {
            throw JournalFailure(error)
        }
    }

    public func write<Value: Sendable>(
        _ durability: Durability, _ body: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            writer.enqueue(WriteJob(durability, body, continuation: continuation))
        }
    }

    public func payment(_ id: PaymentID) async throws -> Payment? {
        try await read { try $0.recordedPayment(id)?.payment }
    }

    public func payments(_ filter: PaymentFilter) async throws -> [Payment] {
        try await read { try $0.payments(filter) }
    }

    public func entries(after sequence: Int64, limit: Int) async throws -> [JournalEntry] {
        try await read { try $0.entries(after: sequence, limit: min(max(limit, 1), Self.largestLimit)) }
    }

    public func openPrintJobs(limit: Int) async throws -> [OpenPrintJob] {
        try await read { try $0.openPrintJobs(limit: min(max(limit, 1), Self.largestLimit)) }
    }

    public func printOutcome(of job: PrintJobID) async throws -> PrintOutcome? {
        try await read { try $0.printOutcome(of: job) }
    }

    public func books<Value: Sendable>(
        _ body: @escaping @Sendable (any Books) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            ground.read(pool) { result in
                continuation.resume(
                    with: result.mapError { JournalFailure($0) as any Error }.flatMap { database in
                        let reader = EntryReader(database: database)
                        return Result {
                            try body(StoredBooks(database: database, source: reader))
                        }.mapError { JournalFailure.mapped($0, on: database) }
                    })
            }
        }
    }

    /// The payments of a day added up, ordered by register, kind, means of payment and state.
    ///
    /// - Throws: ``JournalFailure``
    public func totals(of day: CivilDate) async throws -> [DayTotal] {
        try await read { try $0.totals(of: day) }
    }

    private func read<Value: Sendable>(_ body: @escaping @Sendable (EntryReader) throws -> Value) async throws -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            ground.read(pool) { result in
                continuation.resume(
                    with: result.mapError { JournalFailure($0) }.flatMap { database in
                        Result { try body(EntryReader(database: database)) }
                            .mapError { JournalFailure.mapped($0, on: database) }
                    })
            }
        }
    }
}
