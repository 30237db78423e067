/// Something under way at the pay point that a new start of the daemon, or an update of the box, has to wait for.
public enum Activity: Hashable, Sendable {
    /// A payment at a terminal or in cash.
    case payment(PaymentID)
    /// Paper on its way to a printer.
    case printing(jobs: Int)
    /// A terminal closes its day.
    case dayEnd(terminal: DeviceID)
    /// A payment that nobody knows the end of. It outlives a new start, and the next start goes on asking.
    case doubt(PaymentID)
    /// A sale that is not paid in full.
    case sale(SaleID, register: RegisterID)
    /// Somebody is signed on.
    case shift(ShiftID, clerk: String, register: RegisterID?)
    /// A register has taken money and was not closed.
    case unclosedRegister(RegisterID, since: CivilDate)
    /// Closings were settled and their files not handed over.
    case unsentHandOver(ClosingID)

    /// What must have ended before the daemon may end, and what must have ended before the box may.
    public enum Scope: Hashable, Sendable, CaseIterable {
        /// Nothing that a new start would cut off.
        case payments
        /// The counter is closed: nobody works, and nothing of the day is left to do.
        case day
    }

    /// Whether a new start would cut it off.
    var isCutOff: Bool {
        switch self {
        case .payment, .printing, .dayEnd: true
        case .doubt, .sale, .shift, .unclosedRegister, .unsentHandOver: false
        }
    }
}
