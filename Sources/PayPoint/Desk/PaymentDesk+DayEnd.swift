extension PaymentDesk {
    /// Has a terminal close its day (Kassenschnitt), and compares its total with the journal's by sum.
    ///
    /// - Throws: ``PaymentError``, ``JournalFailure``; nothing has then been sent.
    public func endDay(of id: DeviceID, caller: Caller) async throws -> DayEnded {
        guard let terminal = setup.terminals[id] else { throw setup.error(missing: id, .terminal) }
        guard !isClosing else { throw PaymentError.shuttingDown }
        try checkIsFree(id)
        occupants[id] = .endingDay
        // In a task of its own: a caller that goes away must not leave the terminal's answer unwritten.
        let work = Task { try await self.closeDay(of: terminal, id, caller) }
        dayEnds[id] = work
        defer {
            dayEnds[id] = nil
            occupants[id] = nil
        }
        return try await work.value
    }

    private func closeDay(of terminal: any CardTerminal, _ id: DeviceID, _ caller: Caller) async throws -> DayEnded {
        try await journal.write { transaction in
            if let payment = try transaction.openSignature(at: id) {
                throw PaymentError.signatureOpen(terminal: id, payment: payment)
            }
            try transaction.append(.dayEndAsked(DayEndAsked(terminal: id, caller: caller)))
        }
        let outcome = await terminal.endDay()
        return try await insist {
            try await self.journal.write { try $0.endDay(of: id, outcome, isAutomatic: false) }
        }
    }
}

extension JournalTransaction {
    /// Appends the end of a terminal's day beside what the journal has for it.
    @discardableResult
    public func endDay(of terminal: DeviceID, _ outcome: DayEndOutcome, isAutomatic: Bool) throws -> DayEnded {
        var outcome = outcome
        if outcome.totals == nil, !isAutomatic, let told = try openDayEnd(of: terminal)?.totals {
            outcome = outcome.behind(told)
        }
        let ended = DayEnded(
            terminal: terminal, outcome: outcome, journal: try turnover(of: terminal), isAutomatic: isAutomatic)
        try append(.dayEnded(ended))
        return ended
    }

    /// Appends what a terminal reported outside our payments. Sums that nobody asked for are an end-of-day of its own.
    public func report(_ reported: TerminalReported, isAsked: Bool) throws {
        try append(.terminalReported(reported))
        guard let totals = reported.totals, !isAsked, (reported.result.resultCode ?? 0) == 0 else { return }
        try endDay(of: reported.terminal, .closed(totals, then: nil), isAutomatic: true)
    }
}

extension DayEndOutcome {
    /// What it means behind sums that the terminal had told. Where only its end is missing they have closed the day; a refusal
    /// contradicts them.
    fileprivate func behind(_ told: TerminalTotals) -> DayEndOutcome {
        switch self {
        case .closed(_, let announcement): .closed(told, then: announcement)
        case .unknown: .closed(told, then: nil)
        case .refused(let refusal):
            .unknown(
                Doubt(
                    cause: .protocolError, text: "Das Terminal hat Summen gemeldet und dann abgelehnt: \(refusal.text)")
            )
        }
    }
}
