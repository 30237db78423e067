public import ZVT

/// What the terminal is asked to do. Only an idle terminal takes an order, except `abort`.
public enum Order: Hashable, Sendable {
    /// 06 00, needed after every opening of the link.
    case register
    case authorize(AuthorizationOrder)
    case reverse(ReversalOrder)
    case refund(RefundOrder)
    /// 06 20; nil takes the profile's form.
    case repeatReceipt(RepeatForm?)
    /// 05 01
    case statusEnquiry
    /// 06 50, with the query for open reservations before it where the profile wants that.
    case endOfDay
    /// 06 10
    case totals
    /// 06 70
    case diagnosis(Diagnosis.Kind?)
    /// 06 93
    case initialise
    /// 06 1A
    case printSystemConfiguration
    /// 06 E0
    case displayText(DisplayOrder)
    /// 06 02
    case logOff
    /// 06 18; the link breaks when the terminal starts again.
    case reset
    /// 06 B0 into the running payment. Never ends it by itself: `Report.abortAnswered` says what the terminal answered,
    /// `Report.finished` how the payment ended.
    case abort
}
