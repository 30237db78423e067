internal import PayPoint
internal import Simulation

/// What the terminals' books say about the payments that clerks asked for.
extension Office {
    /// The charges of a payment, at whatever terminal.
    func charges(of request: PaymentRequest) -> [BookEntry] {
        let kind: BookEntry.Kind =
            switch request.kind {
            case .payment: .payment
            case .refund: .refund
            case .reversal: .reversal
            }
        return terminals.flatMap { terminal in
            terminal.book.entries.filter { $0.kind == kind && Int64($0.requestedAmount) == asked(request) }
        }
    }

    /// What identifies a charge in the book: the amount that the terminal was asked for. A reversal repeats what its
    /// original brought, which no other payment brings.
    private func asked(_ request: PaymentRequest) -> Int64 { request.amount.value }
}

extension BookEntry {
    /// The card holder's money has moved and was not given back by the terminal itself.
    var counts: Bool { state == .standing || state == .reversed }
}
