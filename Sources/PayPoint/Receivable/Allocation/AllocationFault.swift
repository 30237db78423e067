/// Why a payment cannot be spread over receivables.
public enum AllocationFault: Error, Hashable, Sendable {
    /// Not 1 cent to ``Cents/largestPayment``.
    case amount
    case noItems
    /// More than ``AllocationRequest/mostItems``.
    case tooManyItems
    /// An item is unsound in itself.
    case item(ItemKey, ItemFault)
    case twice(ItemKey)
    /// The third party has no name, or one too long.
    case payerName
    /// More than ``AllocationRequest/mostWishes``.
    case tooManyWishes
    case wishForOther(ItemKey)
    /// A wish for nothing, or less.
    case wishedAmount(ItemKey)
    /// The payer wants more on it than is open, after the wishes before.
    case wishExceedsOpen(ItemKey, open: Cents)
    /// The payer wants more on it than is left of the payment, after the wishes before.
    case wishExceedsPayment(ItemKey, left: Cents)

    /// For the clerk.
    public var german: String {
        switch self {
        case .amount: "Nötig ist \(RequestRule.amount.german)"
        case .noItems: "Es ist keine Forderung ausgewählt; Geld ohne Forderung wird als Verwahrung angenommen"
        case .tooManyItems: "Eine Zahlung fasst höchstens \(AllocationRequest.mostItems) Forderungen; bitte aufteilen"
        case .item(let key, let fault): "\(key.german): \(fault.german)"
        case .twice(let key): "\(key.german) ist zweimal ausgewählt"
        case .payerName: "Name des Einzahlers: nötig ist \(RequestRule.text(atMost: PaymentRequest.longestText).german)"
        case .tooManyWishes:
            "Eine Zahlung fasst höchstens \(AllocationRequest.mostWishes) Bestimmungen; bitte aufteilen"
        case .wishForOther(let key): "\(key.german) soll bezahlt werden, ist aber nicht ausgewählt"
        case .wishedAmount(let key): "\(key.german): der gewünschte Betrag muss größer als 0 sein"
        case .wishExceedsOpen(let key, let open):
            "\(key.german): offen sind nur \(open.german); den gewünschten Betrag bitte verringern"
        case .wishExceedsPayment(let key, let left):
            "\(key.german): von der Zahlung sind nur noch \(left.german) übrig; den gewünschten Betrag bitte verringern"
        }
    }

    public var english: String {
        switch self {
        case .amount: "needs \(RequestRule.amount.english)"
        case .noItems: "no receivable is chosen; money without one is taken into custody"
        case .tooManyItems: "a payment holds at most \(AllocationRequest.mostItems) receivables; split it"
        case .item(let key, let fault): "\(key.english): \(fault.english)"
        case .twice(let key): "\(key.english) is chosen twice"
        case .payerName: "the payer's name needs \(RequestRule.text(atMost: PaymentRequest.longestText).english)"
        case .tooManyWishes: "a payment holds at most \(AllocationRequest.mostWishes) wishes; split it"
        case .wishForOther(let key): "\(key.english) is to be paid, but was not chosen"
        case .wishedAmount(let key): "\(key.english): the wished amount has to be more than 0"
        case .wishExceedsOpen(let key, let open):
            "\(key.english): only \(open.english) is open; wish for less"
        case .wishExceedsPayment(let key, let left):
            "\(key.english): only \(left.english) is left of the payment; wish for less"
        }
    }
}
