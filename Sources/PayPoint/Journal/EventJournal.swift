/// The journal, as the pay point needs it: what it returns from stays, whatever happens to the process.
public protocol EventJournal: Sendable {
    /// Runs `body` in one transaction. When this returns, everything it appended outlives the process, and with
    /// ``Durability/atOnce`` a power cut as well; when it throws, nothing is there.
    ///
    /// Transactions run one after another, so that what `body` reads stays true until it is written. They become durable in
    /// their order: none outlives a power cut that takes one before it.
    /// - Throws: ``JournalFailure``, or what `body` throws.
    func write<Value: Sendable>(
        _ durability: Durability, _ body: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value

    /// - Throws: ``JournalFailure``
    func payment(_ id: PaymentID) async throws -> Payment?

    /// Payments by the filter, newest first.
    func payments(_ filter: PaymentFilter) async throws -> [Payment]

    /// Print jobs that were queued and have no outcome yet, oldest first, at most `limit`.
    func openPrintJobs(limit: Int) async throws -> [OpenPrintJob]

    /// How a print job ended; `nil` for one that has not ended, and for a number that is no print job's.
    func printOutcome(of job: PrintJobID) async throws -> PrintOutcome?

    /// Entries with a sequence number above `sequence`, in their order.
    func entries(after sequence: Int64, limit: Int) async throws -> [JournalEntry]

    /// Lets `body` read the books as they are at one moment.
    ///
    /// - Throws: ``JournalFailure``, or what `body` throws.
    func books<Value: Sendable>(_ body: @escaping @Sendable (any Books) throws -> Value) async throws -> Value

    /// Reads the whole chain and compares the views with it.
    func verify() async throws -> JournalVerdict
}

extension EventJournal {
    /// Runs `body` in one transaction that is durable when this returns.
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value {
        try await write(.atOnce, body)
    }
}

/// The journal from inside a transaction.
public protocol JournalTransaction {
    func payment(_ id: PaymentID) throws -> Payment?

    /// The next receipt number of the register. Taken only if this transaction appends an approval with it.
    func nextReceipt(of register: RegisterID) throws -> ReceiptNumber

    /// What the terminal told before the entry.
    func memory(of terminal: DeviceID, before entry: Int64) throws -> TerminalMemory

    /// What was approved at the terminal since its day was closed last.
    func turnover(of terminal: DeviceID) throws -> CardTurnover

    /// The entry by which the terminal's day was closed last.
    func lastDayEnd(of terminal: DeviceID) throws -> Int64?

    /// Whether the terminal was to close its day and nobody wrote how that ended.
    func openDayEnd(of terminal: DeviceID) throws -> OpenDayEnd?

    /// The oldest payment that the terminal approved since its day was closed last and whose signature still wants something from
    /// a person.
    func openSignature(at terminal: DeviceID) throws -> PaymentID?

    /// What the office clock shows.
    var wallTime: CivilTime { get }

    /// The books, with everything that this transaction appended so far.
    var books: any Books { get throws }

    @discardableResult
    func append(_ event: JournalEvent) throws -> JournalEntry
}
