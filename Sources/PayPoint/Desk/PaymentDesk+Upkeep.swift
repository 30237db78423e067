extension PaymentDesk {
    /// Has a terminal do something for a technician, at a time at which nothing else happens at it. Nothing of it is journaled but
    /// what the terminal prints or reports meanwhile.
    ///
    /// - Parameter tell: gets what the terminal shows while it works.
    /// - Throws: ``PaymentError``; nothing has then been sent.
    public func lookAfter(
        _ id: DeviceID, _ order: UpkeepOrder, telling tell: @escaping @Sendable (CardProgress) -> Void
    ) async throws(PaymentError) -> UpkeepReport {
        guard let terminal = setup.terminals[id] else { throw setup.error(missing: id, .terminal) }
        guard !isClosing else { throw .shuttingDown }
        try checkIsFree(id)
        occupants[id] = .upkeep(order)
        defer { occupants[id] = nil }
        let notes = UpkeepNotes(tell: tell)
        // In a task of its own: a caller that goes away must not free the terminal before it has ended.
        let outcome = await Task { await terminal.carryOut(order, reporting: notes) }.value
        return await notes.report(outcome)
    }

    /// How a terminal is. Asks the terminal nothing.
    ///
    /// - Throws: ``PaymentError``, ``JournalFailure``
    public nonisolated func state(of id: DeviceID) async throws -> TerminalState {
        guard let terminal = setup.terminals[id] else { throw setup.error(missing: id, .terminal) }
        let sequence = try await journal.write { try $0.lastDayEnd(of: id) }
        var closing: (at: Timestamp, sum: Cents?)?
        if let sequence, let entry = try await journal.entries(after: sequence - 1, limit: 1).first,
            case .dayEnded(let ended) = entry.event
        {
            closing = (entry.time, ended.outcome.totals?.sum)
        }
        return TerminalState(
            device: await board.status(of: id), account: await terminal.account, lastDayEnd: closing?.at,
            lastSum: closing?.sum)
    }
}
