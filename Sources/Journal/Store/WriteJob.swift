internal import PayPoint

/// A transaction that waits for its turn, and whoever waits for it.
struct WriteJob: Sendable {
    let durability: Durability
    /// Does the work and returns what tells the caller, to be called when the work is committed.
    let work: @Sendable (any JournalTransaction) throws -> @Sendable () -> Void
    /// Tells the caller that nothing was written.
    let fail: @Sendable (any Error) -> Void

    init<Value: Sendable>(
        _ durability: Durability, _ body: @escaping @Sendable (any JournalTransaction) throws -> Value,
        continuation: CheckedContinuation<Value, any Error>
    ) {
        self.durability = durability
        work = { transaction in
            let value = try body(transaction)
            return { continuation.resume(returning: value) }
        }
        fail = { continuation.resume(throwing: $0) }
    }
}
