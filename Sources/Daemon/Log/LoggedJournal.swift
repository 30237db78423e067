internal import Logging
internal import PayPoint

/// Writes a line to the log for every event that reached the disk, with the payment and the device as fields. Of what the
/// journal does not take the log has only the reason, and the health of the journal that it does not.
struct LoggedJournal: ForwardingJournal {
    let journal: any EventJournal
    let log: Logger
    let health: JournalHealth
    let clock: any WallClock

    func write<Value: Sendable>(
        _ durability: Durability, _ body: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value {
        do {
            let (value, events) = try await journal.write(durability) { transaction in
                let noted = NotedTransaction(transaction)
                return (try body(noted), noted.events)
            }
            // A transaction that only read says nothing about the disk.
            if !events.isEmpty { await health.worked() }
            for event in events { note(event) }
            return value
        } catch let refusal as PaymentError {
            throw refusal
        } catch let refusal as KasseError {
            throw refusal
        } catch let refusal as TariffError {
            throw refusal
        } catch let failure as JournalFailure {
            await health.failed(failure, at: clock.now())
            log.error("not written: \(failure.log)")
            throw failure
        } catch {
            log.warning("not written: \(error)")
            throw error
        }
    }

    func books<Value: Sendable>(_ body: @escaping @Sendable (any Books) throws -> Value) async throws -> Value {
        do {
            return try await journal.books(body)
        } catch let failure as JournalFailure {
            log.error("not read: \(failure.log)")
            throw failure
        }
    }

    private func note(_ event: JournalEvent) {
        var fields: Logger.Metadata = [:]
        if let payment = event.payment { fields["payment"] = "\(payment)" }
        if let device = event.device { fields["device"] = "\(device)" }
        log.info("\(event.summary)", metadata: fields)
    }
}

/// A transaction that remembers what was appended.
private final class NotedTransaction: ForwardingTransaction {
    let transaction: any JournalTransaction
    private(set) var events: [JournalEvent] = []

    init(_ transaction: any JournalTransaction) {
        self.transaction = transaction
    }

    func append(_ event: JournalEvent) throws -> JournalEntry {
        let entry = try transaction.append(event)
        events.append(event)
        return entry
    }
}
