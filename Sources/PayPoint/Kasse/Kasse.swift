/// The Kasse: people, registers, cash and what is taken for what. The one place that decides about them.
///
/// Every call is one transaction of the journal: what it decides on cannot change until it is written, and all of it is written
/// or nothing.
public struct Kasse: Sendable {
    let journal: any EventJournal
    /// Users of the system that count as the technician: the administrator, and whom the daemon runs as.
    let technicians: Set<UInt32>

    public let receivables: ReceivableSetup
    /// A test instance: what it evaluates and hands over says that no money stands behind it.
    public let isTest: Bool

    public init(
        journal: any EventJournal, technicians: Set<UInt32>, receivables: ReceivableSetup = ReceivableSetup(),
        isTest: Bool = false
    ) {
        self.journal = journal
        self.technicians = technicians
        self.receivables = receivables
        self.isTest = isTest
    }

    /// Runs what one person wants, when that person may.
    func act<Value: Sendable>(
        _ deed: Deed, _ shift: ShiftID?, _ caller: Caller,
        _ body: @escaping @Sendable (any JournalTransaction, Presence) throws -> Value
    ) async throws(KasseError) -> Value {
        try await KasseError.translating { try await actThrowing(deed, shift, caller, body) }
    }

    /// The same for work that throws errors of its own.
    func actThrowing<Value: Sendable>(
        _ deed: Deed, _ shift: ShiftID?, _ caller: Caller,
        _ body: @escaping @Sendable (any JournalTransaction, Presence) throws -> Value
    ) async throws -> Value {
        let technicians = technicians
        return try await journal.write { transaction in
            try body(transaction, try transaction.books.presence(shift, caller, technicians, for: deed))
        }
    }

    /// Lets one person look at the books, when that person may.
    func look<Value: Sendable>(
        _ deed: Deed, _ shift: ShiftID?, _ caller: Caller,
        _ body: @escaping @Sendable (any Books, Presence) throws -> Value
    ) async throws(KasseError) -> Value {
        try await KasseError.translating { try await lookThrowing(deed, shift, caller, body) }
    }

    /// The same for work that throws errors of its own.
    func lookThrowing<Value: Sendable>(
        _ deed: Deed, _ shift: ShiftID?, _ caller: Caller,
        _ body: @escaping @Sendable (any Books, Presence) throws -> Value
    ) async throws -> Value {
        let technicians = technicians
        return try await journal.books { books in
            try body(books, try books.presence(shift, caller, technicians, for: deed))
        }
    }
}

extension KasseError {
    /// What throws ``KasseError``, ``PaymentError`` or ``JournalFailure``; what else may come is a failure of the journal as well.
    init(_ error: any Error) {
        self =
            switch error {
            case let error as KasseError: error
            case let error as PaymentError: .payment(error)
            case let failure as JournalFailure: .journal(failure)
            default: .journal(.other("\(error)"))
            }
    }

    /// Runs what throws any of these.
    static func translating<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Value
    ) async throws(KasseError) -> Value {
        do {
            return try await work()
        } catch {
            throw KasseError(error)
        }
    }
}
