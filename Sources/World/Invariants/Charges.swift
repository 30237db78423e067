internal import PayPoint
internal import Simulation

/// What the terminals' books say about the payments that clerks asked for.
extension Office {
    /// The charges of a payment, at whatever terminal.
    func charges(of payment: PaymentID) -> [BookEntry] { terminals.flatMap { $0.charges(of: payment) } }
}

extension BookEntry {
    /// The card holder's money has moved and was not given back by the terminal itself.
    var counts: Bool { state == .standing || state == .reversed }

    /// Whether a result that a terminal told is about this entry of its book. Some tell no receipt number.
    func isMeant(by result: CardResult) -> Bool {
        let receipt = result.receiptNumber.flatMap { Int($0) }
        return result.traceNumber.flatMap { Int($0) } == traceNumber && receipt ?? receiptNumber == receiptNumber
            && result.time.flatMap { Int($0) } == time && result.amount?.value == Int64(amount)
    }

    /// Whether a result bears a number of this entry and is about another one.
    func contradicts(_ result: CardResult) -> Bool {
        !isMeant(by: result)
            && (result.traceNumber.flatMap { Int($0) } == traceNumber
                || result.receiptNumber.flatMap { Int($0) } == receiptNumber)
    }

    /// Whether it is what the clerk wanted done.
    func does(_ request: PaymentRequest) -> Bool {
        let wanted: Kind =
            switch request.kind {
            case .payment: .payment
            case .refund: .refund
            case .reversal: .reversal
            }
        return kind == wanted && Int64(requestedAmount) == request.amount.value
    }
}
