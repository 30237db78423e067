/// A journal that stands before another one and passes on whatever it does not do itself.
public protocol ForwardingJournal: EventJournal {
    var journal: any EventJournal { get }
}

extension ForwardingJournal {
    public func payment(_ id: PaymentID) async throws -> Payment? { try await journal.payment(id) }

    public func payments(_ filter: PaymentFilter) async throws -> [Payment] { try await journal.payments(filter) }

    public func openPrintJobs(limit: Int) async throws -> [OpenPrintJob] {
        try await journal.openPrintJobs(limit: limit)
    }

    public func printOutcome(of job: PrintJobID) async throws -> PrintOutcome? {
        try await journal.printOutcome(of: job)
    }

    public func entries(after sequence: Int64, limit: Int) async throws -> [JournalEntry] {
        try await journal.entries(after: sequence, limit: limit)
    }

    public func books<Value: Sendable>(
        _ body: @escaping @Sendable (any Books) throws -> Value
    ) async throws -> Value {
        try await journal.books(body)
    }

    public func verify() async throws -> JournalVerdict { try await journal.verify() }
}
