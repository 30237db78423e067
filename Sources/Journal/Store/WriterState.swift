internal import PayPoint

/// What the one writer remembers between transactions, all of it true on disk: where the chain ends, and the payments it touched
/// last, so that an append needs not read them again.
struct WriterState: Sendable {
    /// More payments than a pay point has in flight at a time, and little memory.
    static let mostPayments = 64

    private(set) var head: ChainHead
    private var payments: [PaymentID: RecordedPayment] = [:]

    init(head: ChainHead) {
        self.head = head
    }

    func payment(_ id: PaymentID) -> RecordedPayment? { payments[id] }

    /// Takes over what a transaction that is now on disk has done.
    mutating func commit(head: ChainHead, payments changed: [PaymentID: RecordedPayment]) {
        self.head = head
        if payments.count + changed.count > Self.mostPayments { payments.removeAll() }
        payments.merge(changed) { _, new in new }
    }
}
