internal import PayPoint

/// Lets every entry happen to its payment again and compares what comes of it with the view `payment`.
///
/// Holds only payments it met lately: two generations, of which the older is let go when the younger is full. A payment that an
/// entry comes for later is put together again from its entries.
struct PaymentCheck {
    /// Payments of one generation; a pay point has far fewer in flight.
    private static let generation = 512

    private struct Followed {
        var recorded: RecordedPayment
        var entries: Int64
    }

    private let reader: AuditReader
    private var younger: [String: Followed] = [:]
    private var older: [String: Followed] = [:]
    private(set) var requested: Int64 = 0
    /// The first payment whose row is wrong; a fault of the chain further on goes before it.
    private(set) var fault: ChainFault?

    init(_ reader: AuditReader) {
        self.reader = reader
    }

    /// - Throws: ``ChainFault`` when the entry cannot follow on what the payment is.
    mutating func follow(_ entry: JournalEntry) throws {
        guard let id = entry.event.payment?.text else { return }
        var followed: Followed
        if let known = try younger[id] ?? older.removeValue(forKey: id) ?? again(id, before: entry.sequence) {
            followed = known
            do {
                try followed.recorded.apply(entry)
            } catch {
                throw ChainFault(sequence: entry.sequence, text: "\(error)")
            }
            followed.entries += 1
        } else if let begun = RecordedPayment(begunBy: entry) {
            followed = Followed(recorded: begun, entries: 1)
            requested += 1
        } else {
            throw ChainFault(sequence: entry.sequence, text: "payment \(id) was never requested")
        }
        younger[id] = followed
        if younger.count >= Self.generation { try age() }
    }

    /// A payment as it is with all entries that were followed.
    func payment(_ id: PaymentID) throws -> Payment? {
        if let known = younger[id.text] ?? older[id.text] { return known.recorded.payment }
        return try RecordedPayment(entries: try reader.entries(of: id.text, before: .max).map { try $0.decoded() })?
            .payment
    }

    /// Compares what is still held.
    mutating func finish() throws {
        try age()
        try age()
    }

    private mutating func age() throws {
        for followed in older.values where fault == nil { fault = try compare(followed) }
        older = younger
        younger.removeAll(keepingCapacity: true)
    }

    private func again(_ id: String, before sequence: Int64) throws -> Followed? {
        let entries = try reader.entries(of: id, before: sequence).map { try $0.decoded() }
        guard let recorded = try RecordedPayment(entries: entries) else { return nil }
        return Followed(recorded: recorded, entries: Int64(entries.count))
    }

    private func compare(_ followed: Followed) throws -> ChainFault? {
        let payment = followed.recorded.payment
        let extent = try reader.extent(of: payment.id.text)
        // Later entries are about it; it is compared after them.
        if extent.last > payment.lastEntry { return nil }
        guard extent.count == followed.entries, extent.last == payment.lastEntry else {
            return ChainFault(
                sequence: 0,
                text:
                    "the index of the entries of payment \(payment.id) has \(extent.count), there are \(followed.entries)"
            )
        }
        guard let row = try reader.row(of: payment.id.text) else {
            return ChainFault(sequence: 0, text: "payment \(payment.id) is missing in the view payment")
        }
        guard row == PaymentRow(followed.recorded) else {
            return ChainFault(
                sequence: 0, text: "the view payment says something else about payment \(payment.id) than its entries")
        }
        return nil
    }
}
