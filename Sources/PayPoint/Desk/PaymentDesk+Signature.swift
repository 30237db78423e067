extension PaymentDesk {
    /// Takes down whether the card holder's signature was found good. Where it was not, the payment is reversed at once.
    ///
    /// - Parameter reversal: the request for the reversal of a payment whose signature does not match; `nil` for one of a sale,
    ///   which is taken back as a whole.
    /// - Returns: the payment, and the reversal where there is one.
    /// - Throws: ``PaymentError``, ``JournalFailure``. Where the reversal is refused, the check stands: the payment is listed
    ///   as one whose signature differs until it is taken back.
    public func checkSignature(
        of id: PaymentID, matches: Bool, clerk: String, reversal: PaymentRequest?, caller: Caller
    ) async throws -> (Payment, Payment?) {
        if let fault = PaymentRequest.fault(ofSign: clerk) { throw PaymentError.invalidRequest(fault) }
        let event = JournalEvent.signatureChecked(
            SignatureChecked(payment: id, matches: matches, clerk: clerk, caller: caller))
        // What could not be reversed now is not refused now either; unless the same call comes again and the reversal runs.
        if let reversal, running[reversal.id] == nil, let terminal = reversal.tender.terminal {
            try checkIsFree(terminal)
        }
        guard reversal == nil || !isClosing else { throw PaymentError.shuttingDown }
        let payment = try await journal.write { transaction in
            guard let payment = try transaction.payment(id) else { throw PaymentError.unknownPayment(id) }
            // The same call again, because its answer was lost.
            if payment.signatureMatches == matches { return payment }
            guard payment.openSignature == .awaited else { throw PaymentError.noSignatureToCheck(id) }
            try transaction.checkPerson(clerk, for: .sell, about: payment, caller)
            try transaction.append(event)
            return try transaction.payment(id) ?? payment
        }
        await feed.publish(payment)
        guard !matches, let reversal else { return (payment, nil) }
        return (payment, try await start(reversal, caller: caller))
    }
}
