internal import PayPoint

/// A payment as its entries make it, and the entry that began it.
struct RecordedPayment: Hashable, Sendable {
    /// The sequence number of the entry that requested it; the key of the view `payment`.
    let requested: Int64
    private(set) var payment: Payment

    /// - Returns: `nil` when the entry requests no payment.
    init?(begunBy entry: JournalEntry) {
        guard case .paymentRequested(let event) = entry.event else { return nil }
        requested = entry.sequence
        payment = Payment(event, entry: entry.sequence, at: entry.time)
    }

    /// Puts a payment together from all its entries in their order.
    ///
    /// - Throws: ``JournalFailure/damaged(_:)`` when they do not make a payment.
    init?(entries: some Sequence<JournalEntry>) throws(JournalFailure) {
        var recorded: RecordedPayment?
        for entry in entries {
            guard recorded != nil else {
                recorded = RecordedPayment(begunBy: entry)
                if recorded == nil { throw .damaged("entry \(entry.sequence) is about a payment nobody requested") }
                continue
            }
            do {
                try recorded?.apply(entry)
            } catch {
                throw .damaged("entry \(entry.sequence): \(error)")
            }
        }
        guard let recorded else { return nil }
        self = recorded
    }

    mutating func apply(_ entry: JournalEntry) throws(TransitionError) {
        try payment.apply(entry.event, entry: entry.sequence, at: entry.time)
    }
}
