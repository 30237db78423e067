internal import PayPoint

/// The journal, with an ear on what it says is on disk.
struct WatchedJournal: ForwardingJournal {
    let journal: any EventJournal
    let written: @Sendable ([JournalEntry], Durability) -> Void

    func write<Value: Sendable>(
        _ durability: Durability, _ body: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value {
        let (value, entries) = try await journal.write(durability) { transaction in
            let watched = WatchedTransaction(transaction)
            return (try body(watched), watched.entries)
        }
        if !entries.isEmpty { written(entries, durability) }
        return value
    }
}

private final class WatchedTransaction: ForwardingTransaction {
    let transaction: any JournalTransaction
    private(set) var entries: [JournalEntry] = []

    init(_ transaction: any JournalTransaction) {
        self.transaction = transaction
    }

    func append(_ event: JournalEvent) throws -> JournalEntry {
        let entry = try transaction.append(event)
        entries.append(entry)
        return entry
    }
}
