internal import PayPoint

/// A row of the view `payment`: what lists are filtered and totals are added by.
struct PaymentRow: Hashable, Sendable {
    let requested: Int64
    let id: String
    let day: String
    let register: String
    let kind: String
    let original: String?
    let tender: String
    let terminal: String?
    let amount: Int64
    let state: String
    let ended: Int64?
    /// What an approved payment really brought.
    let booked: Int64?
    let receipt: Int64?
    let takenBack: Int64
    /// What its signature still wants from a person.
    let signature: String?

    /// What the payment counts in the totals of its day.
    var countedAmount: Int64 { booked ?? amount }
}

extension PaymentRow {
    init(_ recorded: RecordedPayment) {
        let payment = recorded.payment
        let request = payment.request
        requested = recorded.requested
        id = request.id.text
        day = payment.day.iso8601
        register = request.register.text
        kind =
            switch request.kind {
            case .payment: DayTotal.Kind.payment.rawValue
            case .reversal: DayTotal.Kind.reversal.rawValue
            case .refund: DayTotal.Kind.refund.rawValue
            }
        original = request.kind.original?.text
        tender =
            switch request.tender {
            case .cash: DayTotal.Tender.cash.rawValue
            case .card: DayTotal.Tender.card.rawValue
            }
        terminal = request.tender.terminal?.text
        amount = request.amount.value
        state = payment.state.rawValue
        ended = payment.endEntry
        booked = payment.approval?.amount.value
        receipt = payment.approval?.receipt?.number
        takenBack = payment.takenBack.value
        signature = payment.openSignature?.rawValue
    }
}
