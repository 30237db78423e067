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
        /// It was to be paid later, and was paid at the counter with another sale.
        case redeemed
        /// It was to be paid later, and nobody owes it any more.
        case withdrawn

        /// Whether somebody could take it back, and have that released.
        var canBeTakenBack: Bool { self == .completed || self == .deferred }
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
    /// The entry that sent the payer away to pay later.
    public internal(set) var deferred: Int64?
    /// What was to be paid later and is paid with it.
    public internal(set) var slip: SaleID?
    /// Which sale pays, or has paid, what was to be paid later.
    public internal(set) var redemption: SaleID?
    /// Where money went back that was not taken there.
    public internal(set) var cancelledAt: RegisterID?
    /// The paper of its phase, as it was first ordered: what is printed then is a copy.
    public internal(set) var paper: PrintJobID?

    /// What is printed of what came of it.
    func paper(isCopy: Bool) -> PrintContent { .sale(sale, entry: last, copy: isCopy) }
}
