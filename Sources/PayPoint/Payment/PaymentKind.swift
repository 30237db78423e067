/// What a payment does with the citizen's money.
public enum PaymentKind: Hashable, Sendable, Codable {
    /// Money comes in.
    case payment
    /// A card payment is taken back before the terminal's end-of-day (ZVT 06 30); it names the payment it takes back.
    case reversal(of: PaymentID)
    /// Money goes back to a card, for a payment of an earlier day (ZVT 06 31) or, in cash, out of the drawer.
    case refund(of: PaymentID)

    public var isReversal: Bool {
        if case .reversal = self { true } else { false }
    }

    /// The payment that a reversal or refund takes back.
    public var original: PaymentID? {
        switch self {
        case .payment: nil
        case .reversal(let original), .refund(let original): original
        }
    }
}
