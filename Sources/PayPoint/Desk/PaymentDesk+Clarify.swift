extension PaymentDesk {
    /// Pauses between two questions to a terminal that cannot be asked now. Each question waits by itself until the terminal is
    /// there, within a bound; a pause only keeps one that refuses us at once from being asked without end.
    static let pausesSeconds = [1, 2, 5]

    /// A receipt of a payment that is clarified later than this after its beginning, in seconds, or whose end the disk took
    /// that late, is not printed by itself: another citizen stands at the counter by then.
    static let receiptSeconds: Int64 = 180

    /// Has the terminal of a payment in doubt asked until it has said what became of it, or that it does not know.
    func clarify(_ request: PaymentRequest) {
        guard let id = request.tender.terminal, let terminal = setup.terminals[id], !isClosing,
            clarifying[request.id] == nil
        else { return }
        clarifying[request.id] = Task {
            await self.ask(terminal, about: request)
            self.clarifying[request.id] = nil
        }
    }

    /// Asks the terminal again about a payment in doubt, because somebody has reason to.
    ///
    /// - Returns: the payment as it is when the terminal has answered, or has turned out not to be reachable.
    /// - Throws: ``PaymentError``, ``JournalFailure``
    public func clarify(_ id: PaymentID) async throws -> Payment {
        let payment = try await payment(id)
        guard payment.state == .inDoubt else { throw PaymentError.notInDoubt(id) }
        guard let device = payment.request.tender.terminal else { throw PaymentError.notInDoubt(id) }
        guard let terminal = setup.terminals[device] else { throw PaymentError.unknownDevice(device) }
        // Whoever asks anyway has the question out already.
        guard clarifying[id] == nil else { return payment }
        let last = await terminal.lastTransaction(about: id)
        if try await mayStillWork(last, on: id) {
            clarify(payment.request)
        } else {
            try await conclude(payment.request, last)
        }
        return try await self.payment(id)
    }

    private func ask(_ terminal: any CardTerminal, about request: PaymentRequest) async {
        var tries = 0
        while !isClosing, !Task.isCancelled {
            await feed.publish(.clarifying, of: request.id)
            let last = await terminal.lastTransaction(about: request.id)
            guard !isClosing, !Task.isCancelled else { return }
            let mustWait =
                if case .unreachable = last.answer { true } else {
                    (try? await mayStillWork(last, on: request.id)) ?? true
                }
            if mustWait {
                await clock.pause(seconds: Self.pausesSeconds[min(tries, Self.pausesSeconds.count - 1)])
                tries += 1
                continue
            }
            try? await conclude(request, last)
            return
        }
    }

    /// Whether the terminal may still be at work on the payment, so that its last transaction is the one before: it does not say
    /// that it is at rest, and its T4 is not over since the doubt began.
    private func mayStillWork(_ last: LastTransaction, on id: PaymentID) async throws -> Bool {
        guard !last.isAtRest, let payment = try await journal.payment(id), payment.state == .inDoubt,
            payment.examination == nil, let since = payment.doubtSince
        else { return false }
        return clock.now().seconds - since.seconds < Examiner.workSeconds
    }

    /// Writes down what the answer shows, and the end of the payment where it shows one.
    private func conclude(_ request: PaymentRequest, _ last: LastTransaction) async throws {
        let clock = self.clock
        let (payment, job) = try await insist(on: request.id) {
            try await self.journal.write { transaction -> (Payment?, PrintJobID?) in
                guard let payment = try transaction.payment(request.id), payment.state == .inDoubt else {
                    return (nil, nil)
                }
                let job = try transaction.examine(
                    payment, last, clock: clock,
                    prints: clock.now().seconds - payment.requestedAt.seconds <= Self.receiptSeconds)
                return (try transaction.payment(request.id), job)
            }
        }
        guard let payment else { return }
        if payment.state.isFinal { release(request) }
        await finish(payment, job: job)
    }
}

extension CardProgress {
    static let clarifying = CardProgress(
        code: nil, german: "Wird geklärt: Terminal wird nach der letzten Buchung gefragt",
        english: "Being clarified: asking the terminal for its last transaction", actor: .nobody)

    static let unwritten = CardProgress(
        code: nil, german: "Das Ende der Zahlung kann nicht gespeichert werden: Speicherplatz für das Journal schaffen",
        english: "The end of the payment cannot be stored: make room on the disk of the journal", actor: .clerk)
}
