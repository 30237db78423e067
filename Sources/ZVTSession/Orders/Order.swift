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

/// 06 01
public struct AuthorizationOrder: Hashable, Sendable {
    /// Cents, 1...999999999999.
    public var amount: Int

    public init(amount: Int) { self.amount = amount }
}

/// 06 30, possible until the end-of-day.
public struct ReversalOrder: Hashable, Sendable {
    /// The terminal's number of the payment to take back, 0...9999.
    public var receiptNumber: Int
    /// Cents of that payment; nil leaves the check to the terminal.
    public var amount: Int?

    public init(receiptNumber: Int, amount: Int? = nil) {
        self.receiptNumber = receiptNumber
        self.amount = amount
    }
}

/// 06 31
public struct RefundOrder: Hashable, Sendable {
    /// Cents, 1...999999999999.
    public var amount: Int

    public init(amount: Int) { self.amount = amount }
}

/// 06 E0
public struct DisplayOrder: Hashable, Sendable {
    /// At most eight.
    public var lines: [String]
    /// How long the text stays; 0 until the next one, nil leaves it to the terminal.
    public var seconds: UInt8?
    public var beeps: UInt8?

    public init(lines: [String], seconds: UInt8? = nil, beeps: UInt8? = nil) {
        self.lines = lines
        self.seconds = seconds
        self.beeps = beeps
    }
}
