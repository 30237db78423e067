extension PaymentDesk {
    /// Sees a card payment through, from the order to its end or its doubt.
    func run(
        _ order: CardOrder, for request: PaymentRequest, at terminal: any CardTerminal, isAnnounced: Bool
    ) async {
        let recorder = PaymentRecorder(payment: request.id, isAnnounced: isAnnounced, journal: journal, feed: feed)
        let outcome = await terminal.perform(order, reporting: recorder)
        await conclude(request, outcome)
        running[request.id] = nil
    }

    /// Writes the end down, and tries again as long as the disk does not take it: what the terminal did is known only here.
    ///
    /// Until then the terminal stays occupied. When the daemon stops meanwhile, its next start finds the payment as it last
    /// was on disk, unfinished: it is then in doubt.
    private func conclude(_ request: PaymentRequest, _ outcome: CardOutcome) async {
        let told = clock.now()
        let written = try? await insist(on: request.id) {
            let isSoon = self.clock.now().seconds - told.seconds <= Self.receiptSeconds
            return try await self.write(outcome, of: request, prints: isSoon)
        }
        guard let ((payment, job), turn) = written else { return keepInDoubt(request) }
        if payment.state == .inDoubt {
            // In this order, or the terminal would be shown for a moment as one that nobody asks.
            clarify(request)
            keepInDoubt(request)
        } else {
            release(request)
        }
        await finish(payment, job: job, turn)
    }

    private nonisolated func write(
        _ outcome: CardOutcome, of request: PaymentRequest, prints isPrinted: Bool
    ) async throws -> ((Payment, PrintJobID?), PrintTurn) {
        try await prints.holding(request.printer) { turn in
            try await self.journal.write { transaction in
                let job = try transaction.conclude(request, outcome, turn, prints: isPrinted)
                guard let payment = try transaction.payment(request.id) else {
                    throw PaymentError.unknownPayment(request.id)
                }
                return (payment, job)
            }
        }
    }

    func keepInDoubt(_ request: PaymentRequest) {
        underWay[request.id] = nil
        if let terminal = request.tender.terminal { occupants[terminal] = .inDoubt(request.id) }
    }

    /// Tells the watchers and hands the receipt to its printer.
    func finish(_ payment: Payment, job: PrintJobID?, _ turn: PrintTurn = .later) async {
        await feed.publish(payment)
        guard let job, let printer = payment.request.printer else { return await prints.giveBack(turn) }
        await prints.begin(job, .receipt(copy: false), on: printer, payment: payment.id, turn)
    }
}

extension JournalTransaction {
    /// Appends what the outcome of a card order means for its payment.
    func conclude(
        _ request: PaymentRequest, _ outcome: CardOutcome, _ turn: PrintTurn, prints: Bool
    ) throws -> PrintJobID? {
        if let payment = try payment(request.id), payment.state.isFinal { return nil }
        switch outcome {
        case .approved(let card, let remarks):
            let receipt = try receiptNumber(for: request)
            let amount = card.amount ?? request.amount
            return try end(
                request, .approved(Approval(amount: amount, receipt: receipt, card: card, remarks: remarks)),
                prints: prints, turn)
        case .declined(let refusal, _):
            return try end(request, .declined(refusal), turn)
        case .cancelled(let refusal):
            return try end(request, .cancelled(refusal), turn)
        case .notBooked(let refusal):
            return try end(request, .notBooked(refusal), turn)
        case .inDoubt(let doubt):
            try append(.paymentMoved(PaymentMoved(payment: request.id, state: .inDoubt, doubt: doubt)))
            return nil
        }
    }

    /// The number of the receipt that an approval takes; none where the sale has the receipt.
    func receiptNumber(for request: PaymentRequest) throws -> ReceiptNumber? {
        request.sale == nil ? try nextReceipt(of: request.register) : nil
    }

    /// Appends the end of a payment, what it means for the one it takes back, and the order to print its receipt.
    ///
    /// - Parameter prints: whether the receipt is to be printed; `false` where the payer has long gone.
    func end(_ request: PaymentRequest, _ end: PaymentEnd, prints: Bool = true, _ turn: PrintTurn = .later) throws
        -> PrintJobID?
    {
        try append(.paymentEnded(PaymentEnded(payment: request.id, end: end, time: wallTime)))
        guard case .approved(let approval) = end else { return nil }
        if let original = request.kind.original {
            // A reversal takes back the whole payment, whatever amount the terminal repeats.
            let amount = request.kind == .reversal(of: original) ? request.amount : approval.amount
            try append(.paymentTakenBack(PaymentTakenBack(payment: original, by: request.id, amount: amount)))
        }
        guard prints, let printer = request.printer else { return nil }
        let queued = PrintQueued(printer: printer, content: .receipt(copy: false), payment: request.id)
        return try queue(queued, turn)
    }
}
