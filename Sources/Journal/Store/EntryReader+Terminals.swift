import GRDB
internal import PayPoint

/// What the journal knows of a terminal.
extension EntryReader {
    /// What the terminal told before the entry, in its payments and outside them. Its last approvals are among that however many
    /// refusals came since: a terminal that wants to be initialised refuses all day, and still names its last booking.
    func memory(of terminal: DeviceID, before entry: Int64) throws -> TerminalMemory {
        let ofPayments = try decoded(
            """
            SELECT event.sequence, time, event.kind, event.payment, body, hash
            FROM (
                SELECT id FROM (
                    SELECT id FROM payment INDEXED BY payment_by_terminal
                    WHERE terminal = ?1 AND requested < ?2 ORDER BY requested DESC LIMIT ?3
                )
                UNION SELECT id FROM (
                    SELECT id FROM payment INDEXED BY payment_by_terminal
                    WHERE terminal = ?1 AND requested < ?2 AND state = 'approved' ORDER BY requested DESC LIMIT ?3
                )
            )
            JOIN event ON event.payment = id
            WHERE event.kind IN ('payment.result', 'payment.examined', 'payment.resolved') AND event.sequence < ?2
            """, [terminal.text, entry, KnownResult.most])
        let others = try decoded(
            """
            SELECT \(Self.columns) FROM event INDEXED BY event_by_terminal
            WHERE json_extract(body, '$.terminal') = ?1 AND kind IN ('terminal.reported', 'terminal.day-end-asked', 'terminal.day-ended')
            AND kind = 'terminal.reported' AND sequence < ?2 ORDER BY sequence DESC LIMIT ?3
            """, [terminal.text, entry, KnownResult.most])
        let entries = (ofPayments + others).sorted { $0.sequence > $1.sequence }
        let told = entries.lazy.filter { KnownResult($0) != nil }.first?.sequence ?? 0
        let resolved = entries.first { $0.event.kind == .paymentResolved }?.sequence ?? 0
        return TerminalMemory(
            results: entries.compactMap(KnownResult.init), hasGap: max(resolved, try lastRestore(before: entry)) > told)
    }

    /// The entry that says that the journal was put back from a backup, 0 where it never was. What terminals told between the backup
    /// and this entry is not in the journal.
    private func lastRestore(before entry: Int64) throws -> Int64 {
        let statement = try database.cachedStatement(
            sql: """
                SELECT coalesce(max(sequence), 0) FROM event INDEXED BY event_of_restore
                WHERE kind = 'journal.restored' AND sequence < ?
                """)
        return try Int64.fetchOne(statement, arguments: [entry]) ?? 0
    }

    /// The entry by which the terminal's day was closed last.
    func lastDayEnd(of terminal: DeviceID) throws -> Int64? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT sequence FROM event INDEXED BY event_by_terminal
                WHERE json_extract(body, '$.terminal') = ? AND kind IN ('terminal.reported', 'terminal.day-end-asked', 'terminal.day-ended')
                AND kind = 'terminal.day-ended' AND json_type(body, '$.outcome.closed') IS NOT NULL
                ORDER BY sequence DESC LIMIT 1
                """)
        return try Int64.fetchOne(statement, arguments: [terminal.text])
    }

    /// The sums that the terminal told since its day was to be closed, as long as nobody wrote how that ended.
    func openDayEnd(of terminal: DeviceID) throws -> OpenDayEnd? {
        let newest = try decoded(
            """
            SELECT \(Self.columns) FROM event INDEXED BY event_by_terminal
            WHERE json_extract(body, '$.terminal') = ?1
            AND kind IN ('terminal.reported', 'terminal.day-end-asked', 'terminal.day-ended')
            AND sequence >= (
                SELECT max(sequence) FROM event INDEXED BY event_by_terminal
                WHERE json_extract(body, '$.terminal') = ?1
                AND kind IN ('terminal.reported', 'terminal.day-end-asked', 'terminal.day-ended')
                AND kind <> 'terminal.reported'
            )
            ORDER BY sequence
            """, [terminal.text])
        guard case .dayEndAsked = newest.first?.event else { return nil }
        let totals = newest.compactMap { entry in
            guard case .terminalReported(let reported) = entry.event, (reported.result.resultCode ?? 0) == 0 else {
                return TerminalTotals?.none
            }
            return reported.totals
        }
        return OpenDayEnd(totals: totals.last)
    }

    /// The oldest payment at the terminal, requested after the entry, whose signature still wants something from a person.
    func openSignature(at terminal: DeviceID, after entry: Int64) throws -> PaymentID? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT id FROM payment INDEXED BY payment_by_signature
                WHERE signature IS NOT NULL AND terminal = ? AND requested > ? ORDER BY requested LIMIT 1
                """)
        return try String.fetchOne(statement, arguments: [terminal.text, entry]).flatMap(PaymentID.init)
    }

    /// How the terminal's days were closed after the entry.
    func dayEnds(of terminal: DeviceID, after entry: Int64) throws -> [TerminalSum.DayEnd] {
        let entries = try decoded(
            """
            SELECT \(Self.columns) FROM event INDEXED BY event_by_terminal
            WHERE json_extract(body, '$.terminal') = ?1 AND kind IN ('terminal.reported', 'terminal.day-end-asked', 'terminal.day-ended')
            AND kind = 'terminal.day-ended' AND sequence > ?2 ORDER BY sequence
            """, [terminal.text, entry])
        return entries.compactMap { entry in
            guard case .dayEnded(let ended) = entry.event else { return nil }
            let isClosed =
                switch ended.outcome {
                case .closed: true
                case .refused, .unknown: false
                }
            return TerminalSum.DayEnd(
                entry: entry.sequence, isClosed: isClosed, told: ended.outcome.totals?.sum, journal: ended.journal)
        }
    }

    /// What was approved at the terminal after the entry.
    func turnover(of terminal: DeviceID, after entry: Int64) throws -> CardTurnover {
        let statement = try database.cachedStatement(
            sql: """
                SELECT kind, count(*), sum(booked) FROM payment INDEXED BY payment_by_terminal
                WHERE terminal = ? AND ended > ? AND state = 'approved' GROUP BY kind
                """)
        var turnover = CardTurnover.none
        // By the end, not by the request: one that was in doubt while the terminal closed its day by itself has to be counted
        // in some day, if only to show there.
        for row in try Row.fetchAll(statement, arguments: [terminal.text, entry]) {
            turnover.add(kind: row[0], count: row[1], sum: Cents(row[2]))
        }
        return turnover
    }
}

extension KnownResult {
    fileprivate init?(_ entry: JournalEntry) {
        switch entry.event {
        case .paymentResult(let event): self.init(result: event.result, toldAt: entry.time)
        case .terminalReported(let event):
            // The sums of a day are no transaction, and have no numbers to compare one with.
            guard event.totals == nil else { return nil }
            self.init(result: event.result, toldAt: nil)
        case .paymentExamined(let event):
            guard let answer = event.examination.answer else { return nil }
            self.init(result: answer, toldAt: nil)
        default: return nil
        }
    }
}

extension CardTurnover {
    mutating func add(kind: String, count: Int, sum: Cents) {
        self.count += count
        switch kind {
        case "payment": payments = sum
        case "reversal": reversals = sum
        case "refund": refunds = sum
        default: break
        }
    }
}
