import GRDB
internal import PayPoint
import Synchronization

/// The one writer. Transactions run one after another in the order in which they came; those that waited while the disk was busy share
/// the next commit, so that terminals side by side do not each wait for every other's fsync.
/// What may wait for its fsync has none; see ``Durability``.
final class Writer: Sendable {
    /// Transactions of one commit: bounds how long the first of them waits for the last.
    private static let mostJobs = 32

    /// Transactions that wait. A pay point has a few tasks that write; this many mean that something runs wild, and are refused.
    private static let mostWaiting = 4096

    private struct Line {
        var jobs: [WriteJob] = []
        /// Somebody is on the way to the writer's queue, or there.
        var isServed = false
    }

    /// Held here, because work that is under way outlives the journal that was asked for it.
    private let ownership: StateDirectoryLock?
    private let pool: DatabasePool
    private let clock: any WallClock
    private let ground: JournalGround
    private let line = Mutex(Line())
    /// How soon the connection's commits are durable now.
    private let durability = Mutex(Durability.atOnce)
    /// `nil` while a commit works with it, and when the file has to be asked anew.
    private let state: Mutex<WriterState?>

    init(
        ownership: StateDirectoryLock?, pool: DatabasePool, clock: any WallClock, head: ChainHead,
        ground: JournalGround
    ) {
        self.ground = ground
        self.ownership = ownership
        self.pool = pool
        self.clock = clock
        state = Mutex(WriterState(head: head))
    }

    func enqueue(_ job: WriteJob) {
        let isServed: Bool? = line.withLock { line in
            guard line.jobs.count < Self.mostWaiting else { return nil }
            line.jobs.append(job)
            defer { line.isServed = true }
            return line.isServed
        }
        guard let isServed else {
            return job.fail(JournalFailure.other("more than \(Self.mostWaiting) transactions wait for the journal"))
        }
        guard !isServed else { return }
        // Not GRDB's own async write: it rolls back when the calling task is cancelled, and what a terminal told must not be
        // lost because somebody stopped waiting.
        ground.write(pool) { database in
            while let jobs = self.next() { self.commit(jobs, on: database) }
        }
    }

    private func next() -> ArraySlice<WriteJob>? {
        line.withLock { line in
            let jobs = line.jobs.prefix(Self.mostJobs)
            line.jobs.removeFirst(jobs.count)
            line.isServed = !jobs.isEmpty
            return jobs.isEmpty ? nil : jobs
        }
    }

    private func commit(_ jobs: ArraySlice<WriteJob>, on database: Database) {
        var done: [(job: WriteJob, tell: @Sendable () -> Void)] = []
        var waiting = jobs
        do {
            var state = try takeState() ?? WriterState(head: EntryReader(database: database).head())
            try prepare(database, for: jobs.contains { $0.durability == .atOnce } ? .atOnce : .withNext)
            try WriteStatement(database, "BEGIN IMMEDIATE").run()
            while let job = waiting.popFirst() {
                do {
                    let tell = try run(job, isAlone: jobs.count == 1, from: &state, on: database)
                    done.append((job, tell))
                } catch {
                    job.fail(JournalFailure.mapped(error, on: database))
                    // Some failures, a full disk among them, make SQLite take back the work of the others too.
                    guard database.isInsideTransaction else { throw error }
                }
            }
            try WriteStatement(database, "COMMIT").run()
            self.state.withLock { $0 = state }
        } catch {
            let failure = JournalFailure(JournalFailure.mapped(error, on: database))
            if database.isInsideTransaction { try? database.rollback() }
            // The state is not given back: whether a commit that failed left something behind is for the file to say.
            for job in done.map(\.job) + waiting { job.fail(failure) }
            return
        }
        for (_, tell) in done { tell() }
    }

    /// With `NORMAL` a commit is in the write-ahead log, but not synced; the next one with `FULL` syncs the whole log.
    private func prepare(_ database: Database, for durability: Durability) throws {
        try self.durability.withLock { current in
            guard current != durability else { return }
            // Not a cached statement: SQLite sets the level when it compiles the pragma. Refused inside a transaction.
            try database.execute(sql: "PRAGMA synchronous = \(durability == .atOnce ? "FULL" : "NORMAL")")
            current = durability
        }
    }

    private func takeState() -> WriterState? {
        state.withLock { state in
            defer { state = nil }
            return state
        }
    }

    /// - Throws: what the job threw; its own work is then taken back, or the whole transaction where it is alone in it or its own
    ///   work cannot be.
    private func run(
        _ job: WriteJob, isAlone: Bool, from state: inout WriterState, on database: Database
    ) throws -> @Sendable () -> Void {
        let transaction = WriteTransaction(database: database, clock: clock, durability: job.durability, state: state)
        do {
            if !isAlone { try WriteStatement(database, "SAVEPOINT job").run() }
            let tell = try job.work(transaction)
            try transaction.checkUnbroken()
            if !isAlone { try WriteStatement(database, "RELEASE job").run() }
            transaction.end()
            state.commit(head: transaction.head, payments: transaction.changed)
            return tell
        } catch {
            transaction.end()
            if isAlone || !takeBackJob(on: database) { try? database.rollback() }
            throw error
        }
    }

    private func takeBackJob(on database: Database) -> Bool {
        guard database.isInsideTransaction else { return false }
        do {
            try WriteStatement(database, "ROLLBACK TO job").run()
            try WriteStatement(database, "RELEASE job").run()
            return true
        } catch {
            return false
        }
    }
}
