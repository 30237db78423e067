internal import PayPoint
internal import Simulation

/// A sale as those at the counter know it.
struct WeekSale {
    let register: RegisterID
    let lines: [(account: String, cents: Int64)]
    let isTraining: Bool
    /// What was paid on, where it was a receivable.
    var claim: ItemKey?
    /// As the clerk was told last.
    var told: SaleState.Phase?
    /// At which register it was cancelled or withdrawn, where somebody was told so.
    var takenBackAt: RegisterID?
    /// The payer went away with an invoice slip.
    var isInvoice = false
    /// The sale whose slip it pays.
    var slip: SaleID?

    var total: Int64 { lines.reduce(0) { $0 + $1.cents } }
}

extension Week {
    /// What of a sale was paid in cash: all that no card was charged for, and nothing of which a card has given back.
    func cash(of id: SaleID) -> Int64 {
        guard let note = sales[id] else { return 0 }
        return max(0, note.total - cards(of: id).reduce(0) { $0 + $1.cents })
    }

    /// What cards were charged for a sale, by the terminals' books, with its payments.
    func cards(of id: SaleID) -> [(payment: PaymentID, cents: Int64)] {
        office.ledger.payments.values
            .filter { $0.request.sale == id && $0.request.kind == .payment && $0.state == .approved }
            .sorted { $0.firstEntry < $1.firstEntry }
            .compactMap { payment in
                let charge = office.charges(of: payment.id).first(where: \.counts)
                return charge.map { (payment.id, Int64($0.amount)) }
            }
    }
}
