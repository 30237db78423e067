extension JournalTransaction {
    /// Appends what was found out about a payment in doubt, and its end where there is one.
    func examine(
        _ payment: Payment, _ last: LastTransaction, clock: any WallClock, prints: Bool
    ) throws -> PrintJobID? {
        let examiner = Examiner(
            request: payment.request, requestedAt: payment.requestedAt, doubtSince: payment.doubtSince ?? clock.now(),
            held: payment.card,
            memory: try payment.request.tender.terminal.map { try memory(of: $0, before: payment.firstEntry) }
                ?? TerminalMemory(), clock: clock)
        let examination = examiner.examine(last)
        try append(.paymentExamined(PaymentExamined(payment: payment.id, examination: examination)))
        switch examination.verdict {
        case .undecided:
            return nil
        case .booked:
            let approval = Approval(
                clarified: payment, answer: examination.answer, receipt: try receiptNumber(for: payment.request))
            return try end(payment.request, .approved(approval), prints: prints)
        case .notBooked:
            return try end(payment.request, .notBooked(Refusal(cause: .clarified, text: examination.text)))
        case .declined:
            let refusal = Refusal(
                cause: .clarified, code: examination.answer?.resultCode, text: examination.text,
                terminalText: examination.answer?.additionalText)
            let isAborted = examination.answer?.resultCode == CardResult.aborted
            return try end(payment.request, isAborted ? .cancelled(refusal) : .declined(refusal))
        }
    }
}

extension Approval {
    /// What the terminal told before the fault says more than what it repeats; the amount that counts is what it says now.
    fileprivate init(clarified payment: Payment, answer: CardResult?, receipt: ReceiptNumber?) {
        let held = payment.card.flatMap { $0.resultCode == 0 ? $0 : nil }
        var card = held ?? answer
        if payment.terminalReceipts.contains(where: { $0.hasSignatureLine == true }) { card?.signatureRequired = true }
        let named = answer?.amount ?? held?.amount
        let amount = named ?? payment.request.amount
        var remarks: [ApprovalRemark] = [.clarified]
        if named == nil { remarks.append(.amountMissing) }
        if amount != payment.request.amount { remarks.append(.amountDiffers) }
        self.init(amount: amount, receipt: receipt, card: card, remarks: remarks)
    }
}
