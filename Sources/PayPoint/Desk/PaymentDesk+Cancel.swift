extension PaymentDesk {
    /// Wishes a running payment to stop, and says what came of it. The payment ends when the terminal ends it.
    ///
    /// - Throws: ``PaymentError``, ``JournalFailure``
    public func cancel(_ id: PaymentID, caller: Caller) async throws -> CancelAnswer {
        let (payment, answer) = try await journal.write { transaction -> (Payment, CancelAnswer?) in
            guard let payment = try transaction.payment(id) else { throw PaymentError.unknownPayment(id) }
            let answer: CancelAnswer?
            switch payment.state {
            case .approved, .declined, .cancelled, .notBooked:
                return (payment, .alreadyEnded)
            case .requested:
                let refusal = Refusal(cause: .withdrawn, text: "Zurückgezogen, bevor das Terminal den Auftrag bekam")
                try transaction.append(.cancelAsked(CancelAsked(payment: id, caller: caller)))
                try transaction.append(.paymentEnded(PaymentEnded(payment: id, end: .cancelled(refusal))))
                answer = .withdrawn
            case .resultHeld:
                answer = .tooLate
            case .inDoubt:
                answer = .inDoubt
            case .sent, .running:
                try transaction.append(.cancelAsked(CancelAsked(payment: id, caller: caller)))
                answer = nil
            }
            return (try transaction.payment(id) ?? payment, answer)
        }
        let terminal = payment.request.tender.terminal.flatMap { setup.terminals[$0] }
        if let answer {
            await feed.publish(payment)
            // An order that still waits for its terminal need not wait any longer.
            if answer == .withdrawn { _ = await terminal?.cancel(id) }
            return answer
        }
        guard let terminal else { return .notSupported }
        let told = await terminal.cancel(id)
        let recorder = PaymentRecorder(payment: id, journal: journal, feed: feed)
        try await recorder.record(.cancelAnswered(CancelAnswered(payment: id, answer: told)))
        return told
    }
}
