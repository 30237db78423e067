/// Where a sale stands. What was sold stands in the entry that opened it.
public struct SaleState: Hashable, Sendable, Codable {
    public enum Phase: String, Hashable, Sendable, Codable, CaseIterable {
        /// Not paid, or not all of it.
        case open
        /// Paid, and booked.
        case completed
        /// Given up before anything was paid, or after all of it went back.
        case abandoned
        /// To be paid later: an invoice, or a notice (Bescheid).
        case deferred
        /// Taken back as a whole after it was completed.
        case cancelled

        public var isFinal: Bool { self == .abandoned || self == .deferred || self == .cancelled }
    }

    public let sale: SaleID
    public let register: RegisterID
    public let clerk: ClerkSign
    public let shift: ShiftID
    public let isTraining: Bool
    public let total: Cents
    public internal(set) var phase: Phase = .open
    /// The entries that opened it and that brought it where it stands.
    public let opened: Int64
    public internal(set) var last: Int64
    /// The card payments that were begun for it, in their order.
    public internal(set) var payments: [PaymentID] = []
    /// The receipts of its completion and of its cancellation.
    public internal(set) var receipt: Int64?
    public internal(set) var cancellation: Int64?
    /// Who have released its cancellation, each for somebody else to do it.
    public internal(set) var releases: [ClerkSign] = []
    /// Whether the paper of its phase was ever ordered: what is printed then is a copy.
    public internal(set) var isPrinted = false

    /// What is printed of what came of it.
    func paper(isCopy: Bool) -> PrintContent { .sale(sale, entry: last, copy: isCopy) }
}
