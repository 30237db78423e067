extension PaymentEnded {
    /// Money of a sale is pending until the sale is complete. Money that a front end took without a sale stands in custody (Verwahr)
    /// until the main cash office knows what it is for.
    ///
    /// - Throws: ``BookContradiction``, and what reading the books throws.
    func effects(on books: any Books) throws -> BookEffects {
        guard case .approved(let approval) = end else { return .none }
        guard let payment = try books.payment(payment) else {
            throw BookContradiction(event: .paymentEnded, text: "payment \(self.payment) was never requested")
        }
        var effects = BookEffects.none
        guard approval.amount > .zero else { return effects }
        let means = try payment.means(by: approval, books)
        let money: LedgerAccount = means == .cash ? .cash : .clearing(means)
        let other: LedgerAccount = payment.request.sale == nil ? .custody : .pending
        let (debit, credit): (LedgerAccount, LedgerAccount) =
            switch payment.request.kind {
            case .payment: (money, other)
            case .reversal, .refund: (other, money)
            }
        effects.post(
            Posting(
                register: payment.request.register, clerk: payment.request.clerk, day: time?.date ?? payment.day,
                hour: time?.hour, debit: debit, credit: credit, amount: approval.amount, means: means))
        return effects
    }
}

extension Payment {
    /// With what was paid. A reversal whose terminal does not name the card goes back to the card of its original.
    fileprivate func means(by approval: Approval, _ books: any Books) throws -> PaymentMeans {
        guard request.tender.terminal != nil else { return .cash }
        let own = PaymentMeans(cardType: approval.card?.cardType)
        guard own == .otherCard, let original = request.kind.original, let first = try books.payment(original)?.approval
        else { return own }
        return PaymentMeans(cardType: first.card?.cardType)
    }
}
