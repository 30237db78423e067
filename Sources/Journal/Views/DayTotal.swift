public import PayPoint

/// How many payments of a day stand in a state, and what they come to: one register, one means of payment.
public struct DayTotal: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable { case payment, reversal, refund }

    public enum Tender: String, Hashable, Sendable, CaseIterable { case cash, card }

    public let register: RegisterID
    public let kind: Kind
    public let tender: Tender
    public let state: PaymentState
    public let count: Int64
    /// Of what was booked; for payments that brought nothing, of what was asked for.
    public let sum: Cents

    public init(
        register: RegisterID, kind: Kind, tender: Tender, state: PaymentState, count: Int64, sum: Cents
    ) {
        self.register = register
        self.kind = kind
        self.tender = tender
        self.state = state
        self.count = count
        self.sum = sum
    }
}
