/// How long people, card and bank take. The values are those of a payment at a real VALINA, but for a customer who knows
/// the PIN.
public struct TerminalPace: Hashable, Sendable {
    /// Until the terminal shows that it waits for a card.
    public var startMilliseconds = 400
    /// Until the customer presents the card.
    public var cardMilliseconds = 2500
    /// Reading a chip, or a contactless card.
    public var readMilliseconds = 1000
    /// Until the customer has entered the PIN.
    public var pinMilliseconds = 5000
    /// Connection to the bank and its answer.
    public var hostMilliseconds = 2500
    /// Until the customer has removed the card.
    public var removeMilliseconds = 1500
    /// Between result and completion.
    public var settleMilliseconds = 500
    /// Between two printed lines.
    public var printMilliseconds = 20
    /// Registration.
    public var registrationMilliseconds = 800
    /// Until a customer who does nothing is given up.
    public var customerMilliseconds = 60_000
    /// Start-up after a reset.
    public var rebootMilliseconds = 20_000
    /// A customer who takes very long over the PIN.
    public var longPINMilliseconds = 120_000

    public init() {}
}

/// Times that the protocol fixes; never scaled.
enum WireTime {
    /// T3: the cash register has to answer a message of the terminal (PA00P015 ch. 2).
    static let answerMilliseconds = 5000
    /// After 84 9C the result is sent again.
    static let busyRetryMilliseconds = 2000
    /// How often a result is sent again after 84 9C: a cash register that is not ready for so long never will be.
    static let busyRetries = 5
}
