internal import PayPoint

/// An entry as it lies in the table `event`.
struct StoredEntry: Hashable, Sendable {
    let sequence: Int64
    let time: Int64
    let kind: String
    let payment: String?
    /// Exactly the bytes that were hashed.
    let body: [UInt8]
    let hash: [UInt8]

    func hashed(after previous: [UInt8]) -> StoredEntry {
        StoredEntry(
            sequence: sequence, time: time, kind: kind, payment: payment, body: body,
            hash: computedHash(after: previous))
    }

    /// What the hash has to be after that of the entry before.
    func computedHash(after previous: [UInt8]) -> [UInt8] {
        EntryHash.compute(
            previous: previous, sequence: sequence, time: time, kind: kind, payment: payment, body: body)
    }

    /// - Throws: ``JournalFailure/damaged(_:)``
    func decoded() throws(JournalFailure) -> JournalEntry {
        guard let kind = JournalEvent.Kind(rawValue: kind) else {
            throw .damaged("entry \(sequence) is of the unknown kind \(kind)")
        }
        let event: JournalEvent
        do {
            event = try EventCoding.event(kind: kind, body: body)
        } catch {
            throw .damaged("the body of entry \(sequence) is no \(kind.rawValue): \(error)")
        }
        guard event.payment?.text == payment else {
            throw .damaged("entry \(sequence) and its body name different payments")
        }
        return JournalEntry(sequence: sequence, time: Timestamp(microseconds: time), event: event, hash: hash)
    }
}
