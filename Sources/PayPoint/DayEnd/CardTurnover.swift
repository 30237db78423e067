/// What the journal has for one terminal since its last end-of-day: approved payments by card and what took them back.
public struct CardTurnover: Hashable, Sendable, Codable {
    public var count: Int
    public var payments: Cents
    public var reversals: Cents
    public var refunds: Cents

    public init(count: Int = 0, payments: Cents = .zero, reversals: Cents = .zero, refunds: Cents = .zero) {
        self.count = count
        self.payments = payments
        self.reversals = reversals
        self.refunds = refunds
    }

    public static let none = CardTurnover()

    /// What should stand on the account: payments less reversals and refunds.
    public var net: Cents { payments.minus(reversals).minus(refunds) }
    /// The same without refunds, which some terminals do not net.
    public var beforeRefunds: Cents { payments.minus(reversals) }
    /// The payments alone, as terminals have them that net nothing.
    public var gross: Cents { payments }
}

extension Cents {
    /// Sums of one day stay far within the range of a 64-bit number of cents.
    fileprivate func minus(_ other: Cents) -> Cents { Cents(value &- other.value) }
}
