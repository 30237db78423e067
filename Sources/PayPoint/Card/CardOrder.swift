/// What a card terminal is asked to do with money.
public enum CardOrder: Hashable, Sendable {
    case authorize(Cents)
    /// Takes back the transaction of that receipt number (the terminal's, four digits).
    case reverse(receipt: String, amount: Cents)
    case refund(Cents)
}
