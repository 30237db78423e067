extension PaymentDesk {
    /// Looks after what the last run of the daemon left unfinished. Called once, before the first payment.
    ///
    /// What had not been sent did not happen. What had been sent is in doubt and keeps its terminal.
    /// - Throws: ``JournalFailure``
    public func recover() async throws {
        try await recover(.requested) { id in
            let refusal = Refusal(cause: .interrupted, text: "Der Dienst endete, bevor das Terminal den Auftrag bekam")
            return .paymentEnded(PaymentEnded(payment: id, end: .notBooked(refusal)))
        }
        for state in [PaymentState.sent, .running, .resultHeld] {
            try await recover(state) { id in
                let doubt = Doubt(cause: .interrupted, text: "Der Dienst endete, während das Terminal arbeitete")
                return .paymentMoved(PaymentMoved(payment: id, state: .inDoubt, doubt: doubt))
            }
        }
        try await endOpenDays()
        try await giveUpPrints()
        for payment in try await journal.payments(PaymentFilter(states: [.inDoubt], limit: PaymentFilter.largestLimit))
        {
            clarify(payment.request)
            keepInDoubt(payment.request)
            if let original = payment.request.kind.original { takingBack[original] = payment.id }
        }
        try await learnLastTransactions()
    }

    /// An end-of-day whose sums the terminal told has closed its day; of any other nobody knows.
    private func endOpenDays() async throws {
        for terminal in setup.terminals.keys {
            try await journal.write { transaction in
                guard let open = try transaction.openDayEnd(of: terminal) else { return }
                let doubt = Doubt(cause: .interrupted, text: "Der Dienst endete während des Kassenschnitts")
                let outcome = open.totals.map { DayEndOutcome.closed($0, then: nil) } ?? .unknown(doubt)
                try transaction.endDay(of: terminal, outcome, isAutomatic: false)
            }
        }
    }

    /// A job that still waited is not printed now that nobody expects it. One that was sent may be on paper, in part or whole;
    /// somebody has to look.
    private func giveUpPrints() async throws {
        while true {
            let open = try await journal.openPrintJobs(limit: 100)
            guard !open.isEmpty else { return }
            try await journal.write { transaction in
                for job in open {
                    let outcome = job.isSent ? PrintOutcome.unknown(.interrupted) : .notPrinted(.interrupted)
                    try transaction.append(
                        .printEnded(PrintEnded(job: job.id, outcome: outcome, payment: job.payment)))
                }
            }
        }
    }

    private func recover(
        _ state: PaymentState, _ event: @escaping @Sendable (PaymentID) -> JournalEvent
    ) async throws {
        while true {
            let unfinished = try await journal.payments(PaymentFilter(states: [state]))
            guard !unfinished.isEmpty else { return }
            try await journal.write { transaction in
                for payment in unfinished { try transaction.append(event(payment.id)) }
            }
        }
    }
}
