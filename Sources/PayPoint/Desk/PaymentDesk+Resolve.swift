extension PaymentDesk {
    /// Ends a payment in doubt by what a person found out: in the terminal's journal, at the bank, from the payer.
    ///
    /// Nothing is sent to the terminal, and no receipt is printed by itself.
    /// - Throws: ``PaymentError``, ``JournalFailure``
    public func resolve(_ id: PaymentID, _ resolution: Resolution, caller: Caller) async throws -> Payment {
        if let fault = resolution.firstFault() { throw PaymentError.invalidRequest(fault) }
        let (payment, isNew) = try await journal.write { transaction -> (Payment, Bool) in
            guard let payment = try transaction.payment(id) else { throw PaymentError.unknownPayment(id) }
            // The same call again, because its answer was lost.
            if payment.resolution == resolution { return (payment, false) }
            guard payment.state == .inDoubt else { throw PaymentError.notInDoubt(id) }
            try transaction.checkPerson(resolution.clerk, for: .releaseSale, about: payment, caller)
            try transaction.append(
                .paymentResolved(PaymentResolved(payment: id, resolution: resolution, caller: caller)))
            _ = try transaction.end(payment.request, try transaction.end(of: payment, resolution), prints: false)
            return (try transaction.payment(id) ?? payment, true)
        }
        guard isNew else { return payment }
        clarifying[id]?.cancel()
        release(payment.request)
        // What the terminal has booked meanwhile is the next payment's transaction of before.
        if let terminal = payment.request.tender.terminal { learn(terminal) }
        await finish(payment, job: nil)
        return payment
    }
}

extension JournalTransaction {
    fileprivate func end(of payment: Payment, _ resolution: Resolution) throws -> PaymentEnd {
        switch resolution.verdict {
        case .booked(let amount):
            // What the terminal named last may be somebody else's; a reversal must not take that back.
            let held = payment.card.flatMap { $0.resultCode == 0 ? $0 : nil }
            let remarks: [ApprovalRemark] =
                amount == payment.request.amount ? [.resolvedByPerson] : [.resolvedByPerson, .amountDiffers]
            return .approved(
                Approval(
                    amount: amount, receipt: try receiptNumber(for: payment.request), card: held,
                    remarks: remarks))
        case .notBooked:
            let text = "nicht gebucht, entschieden von \(resolution.clerk): \(resolution.reason)"
            return .notBooked(Refusal(cause: .resolvedByPerson, text: text))
        }
    }
}

extension Resolution {
    fileprivate func firstFault() -> RequestFault? {
        if let fault = PaymentRequest.fault(ofSign: clerk) { return fault }
        if !PaymentRequest.isText(reason, longest: Self.longestReason) {
            return RequestFault(field: "reason", rule: .text(atMost: Self.longestReason))
        }
        if case .booked(let amount) = verdict, amount <= .zero || amount > .largestPayment {
            return RequestFault(field: "amount", rule: .amount)
        }
        return nil
    }
}
