extension PaymentDesk {
    /// Pauses between two questions to a terminal that cannot be asked now. Each question waits by itself until the terminal is
    /// there, within a bound; a pause only keeps one that refuses us at once from being asked without end.
    private static let pausesSeconds = [1, 2, 5]

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

extension PaymentDesk {
    /// Asks each terminal whose last transaction the journal does not know for it, so that a payment that falls into doubt has
    /// something to be compared with.
    func learnLastTransactions() async throws {
        for id in setup.terminals.keys {
            let memory = try await journal.write { try $0.memory(of: id, before: .max) }
            if memory.results.isEmpty || memory.hasGap { learn(id) }
        }
    }

    /// Has a terminal asked for its last transaction, to know it.
    func learn(_ id: DeviceID) {
        guard let terminal = setup.terminals[id], learning[id] == nil, !isClosing else { return }
        learning[id] = Task {
            await self.learn(id, from: terminal)
            self.learning[id] = nil
        }
    }

    private func learn(_ id: DeviceID, from terminal: any CardTerminal) async {
        var tries = 0
        while !isClosing, !Task.isCancelled {
            // A payment says by itself what the last transaction is.
            guard occupants[id] == nil else { return }
            switch await terminal.lastTransaction(about: nil).answer {
            case .told(let result):
                guard !isClosing else { return }
                let reported = TerminalReported(terminal: id, result: result)
                try? await journal.write { try $0.report(reported, isAsked: true) }
                return
            case .none, .refused:
                return
            case .unreachable:
                await clock.pause(seconds: Self.pausesSeconds[min(tries, Self.pausesSeconds.count - 1)])
                tries += 1
            }
        }
    }
}

extension JournalTransaction {
    /// Appends what was found out about a payment in doubt, and its end where there is one.
    fileprivate func examine(
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
                clarified: payment, answer: examination.answer, receipt: try nextReceipt(of: payment.request.register))
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
    fileprivate init(clarified payment: Payment, answer: CardResult?, receipt: ReceiptNumber) {
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

extension CardProgress {
    static let clarifying = CardProgress(
        code: nil, german: "Wird geklärt: Terminal wird nach der letzten Buchung gefragt",
        english: "Being clarified: asking the terminal for its last transaction", actor: .nobody)

    static let unwritten = CardProgress(
        code: nil, german: "Das Ende der Zahlung kann nicht gespeichert werden: Speicherplatz für das Journal schaffen",
        english: "The end of the payment cannot be stored: make room on the disk of the journal", actor: .clerk)
}
