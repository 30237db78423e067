/// Writes down what a terminal reports about one payment, and tells the watchers.
struct PaymentRecorder: CardOrderSink {
    let payment: PaymentID
    /// That it will be sent went to disk with the request.
    var isAnnounced = false
    let journal: any EventJournal
    let feed: PaymentFeed

    func willSend() async throws {
        guard !isAnnounced else { return }
        try await record(.paymentMoved(PaymentMoved(payment: payment, state: .sent)))
    }

    func accepted() async throws {
        try await record(.paymentMoved(PaymentMoved(payment: payment, state: .running)))
    }

    func progress(_ progress: CardProgress) async {
        await feed.publish(progress, of: payment)
    }

    func hold(_ result: CardResult) async throws {
        try await record(.paymentResult(PaymentResult(payment: payment, result: result)))
    }

    func hold(_ receipt: TerminalReceipt) async throws {
        try await record(.terminalPrinted(TerminalPrinted(payment: payment, receipt: receipt)))
    }

    @discardableResult
    func record(_ event: JournalEvent) async throws -> Payment {
        let payment = self.payment
        let changed = try await journal.write(event.durability) { transaction in
            try transaction.append(event)
            guard let payment = try transaction.payment(payment) else { throw PaymentError.unknownPayment(payment) }
            return payment
        }
        await feed.publish(changed)
        return changed
    }
}
