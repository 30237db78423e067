import GRDB
internal import PayPoint

/// Where the books find what lies in the chain itself.
protocol BookSource {
    func payment(_ id: PaymentID) throws -> Payment?
    func entry(_ sequence: Int64) throws -> JournalEntry?
    /// The last entry.
    func last() throws -> (sequence: Int64, hash: [UInt8])
}

extension EntryReader: BookSource {
    func last() throws -> (sequence: Int64, hash: [UInt8]) {
        let head = try head()
        return (head.sequence, head.hash)
    }

    func payment(_ id: PaymentID) throws -> Payment? { try recordedPayment(id)?.payment }

    func entry(_ sequence: Int64) throws -> JournalEntry? {
        try decoded("SELECT \(Self.columns) FROM event WHERE sequence = ?", [sequence]).first
    }
}
