extension Payment {
    /// The payment that a request begins.
    public init(_ event: PaymentRequested, entry: Int64, at time: Timestamp) {
        request = event.request
        caller = event.caller
        day = event.day
        requestedAt = time
        changedAt = time
        firstEntry = entry
        lastEntry = entry
    }

    /// Lets an event happen to the payment. Every view of the journal is made by this one function.
    ///
    /// - Throws: ``TransitionError`` when the event cannot follow on what is there; the payment is then unchanged.
    public mutating func apply(_ event: JournalEvent, entry: Int64, at time: Timestamp) throws(TransitionError) {
        var next = self
        next.lastEntry = entry
        next.changedAt = time
        switch event {
        case .paymentRequested:
            throw TransitionError(payment: id, from: state, event: event.kind)
        case .paymentMoved(let moved):
            try next.move(to: moved.state, by: event)
            next.doubt = moved.doubt
            if moved.state == .inDoubt { next.doubtSince = time }
        case .paymentResult(let result):
            try next.move(to: .resultHeld, by: event)
            next.card = result.result
        case .paymentEnded(let ended):
            try next.move(to: ended.end.state, by: event)
            next.endedAt = time
            next.endEntry = entry
            next.end(ended.end)
        case .paymentTakenBack(let taken):
            guard state == .approved, let sum = takenBack.adding(taken.amount) else {
                throw TransitionError(payment: id, from: state, event: event.kind)
            }
            next.takenBack = sum
            next.takenBackBy.append(taken.by)
        case .paymentExamined(let examined):
            guard state == .inDoubt else { throw TransitionError(payment: id, from: state, event: event.kind) }
            next.examination = examined.examination
        case .paymentResolved(let resolved):
            guard state == .inDoubt else { throw TransitionError(payment: id, from: state, event: event.kind) }
            next.resolution = resolved.resolution
            next.resolvedBy = resolved.caller
        case .signatureChecked(let checked):
            guard openSignature == .awaited else { throw TransitionError(payment: id, from: state, event: event.kind) }
            next.signatureMatches = checked.matches
        case .terminalPrinted(let printed):
            next.terminalReceipts.append(printed.receipt)
        case .cancelAnswered(let answered):
            next.cancel = answered.answer
        case .printQueued(let queued):
            next.prints.append(PrintRecord(job: PrintJobID(entry), printer: queued.printer))
        case .printSent(let sent):
            guard let index = prints.firstIndex(where: { $0.job == sent.job && $0.outcome == nil && !$0.isSent }) else {
                throw TransitionError(payment: id, from: state, event: event.kind)
            }
            next.prints[index].isSent = true
        case .printEnded(let ended):
            guard let index = prints.firstIndex(where: { $0.job == ended.job && $0.outcome == nil }) else {
                throw TransitionError(payment: id, from: state, event: event.kind)
            }
            next.prints[index].outcome = ended.outcome
        case .terminalReported, .dayEndAsked, .dayEnded, .cancelAsked, .drawerAsked, .drawerOpened, .drawerMoved,
            .drawerAlarmed, .staff, .cash, .sale, .tariffChanged, .closing, .settlement, .receivablesImported,
            .journalRestored, .daemonStarted, .daemonStopped:
            break
        }
        self = next
    }

    private mutating func move(to next: PaymentState, by event: JournalEvent) throws(TransitionError) {
        guard state.permits(next) else { throw TransitionError(payment: id, from: state, event: event.kind) }
        state = next
    }

    private mutating func end(_ end: PaymentEnd) {
        switch end {
        case .approved(let approval):
            self.approval = approval
        case .declined(let refusal), .cancelled(let refusal), .notBooked(let refusal):
            self.refusal = refusal
        }
    }
}

/// An event that cannot follow on the state a payment is in: a bug of ours, or a journal that was tampered with.
public struct TransitionError: Error, Hashable, Sendable, CustomStringConvertible {
    public let payment: PaymentID
    public let from: PaymentState
    public let event: JournalEvent.Kind

    public var description: String {
        "\(event.rawValue) cannot follow on payment \(payment) in state \(from.rawValue)"
    }
}
