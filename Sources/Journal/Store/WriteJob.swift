internal import PayPoint

/// A transaction that waits for its turn, and whoever waits for it.
struct WriteJob: Sendable {
    /// Does the work and returns what tells the caller, to be called when the work is on disk.
    let work: @Sendable (any JournalTransaction) throws -> @Sendable () -> Void
    /// Tells the caller that nothing was written.
    let fail: @Sendable (any Error) -> Void

    init<Value: Sendable>(
        _ body: @escaping @Sendable (any JournalTransaction) throws -> Value,
        continuation: CheckedContinuation<Value, any Error>
    ) {
        work = { transaction in
            let value = try body(transaction)
            return { continuation.resume(returning: value) }
        }
        fail = { continuation.resume(throwing: $0) }
    }
}
