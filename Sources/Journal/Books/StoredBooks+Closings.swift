import GRDB
internal import PayPoint

/// What a closing needs. Each query reads what belongs to its period and nothing before it.
extension StoredBooks {
    func sums(of register: RegisterID, period: Int64) throws -> [PeriodSum] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT debit.text, credit.text, means.text, count, sum
                FROM period_total
                JOIN name AS debit ON debit.id = debit
                JOIN name AS credit ON credit.id = credit
                LEFT JOIN name AS means ON means.id = means
                WHERE register = (SELECT id FROM name WHERE text = ?) AND period = ?
                ORDER BY 1, 2, 3
                """)
        return try Row.fetchAll(statement, arguments: [register.text, period]).map { row in
            guard let debit = LedgerAccount(text: row[0]), let credit = LedgerAccount(text: row[1]) else {
                throw JournalFailure.damaged("the ledger has the accounts \(row[0] as String) and \(row[1] as String)")
            }
            return PeriodSum(
                debit: debit, credit: credit, means: (row[2] as String?).flatMap(PaymentMeans.init), count: row[3],
                sum: Cents(row[4]))
        }
    }

    func firstDay(of register: RegisterID, period: Int64) throws -> CivilDate? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT day FROM posting INDEXED BY posting_by_period
                WHERE register = (SELECT id FROM name WHERE text = ?) AND period = ? ORDER BY entry LIMIT 1
                """)
        return try Int64.fetchOne(statement, arguments: [register.text, period]).map {
            CivilDate(daysSince1970: $0)
        }
    }

    /// One walk along the index by period: what comes before the first sale are a few movements of cash.
    func firstTurnoverDay(of register: RegisterID, period: Int64) throws -> CivilDate? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT day, debit, credit FROM posting INDEXED BY posting_by_period
                WHERE register = (SELECT id FROM name WHERE text = ?) AND period = ? ORDER BY entry, line
                """)
        let rows = try Row.fetchCursor(statement, arguments: [register.text, period])
        var names = NumberedNames(database: database)
        while let row = try rows.next() {
            guard try names.account(row[1]).isTurnover || names.account(row[2]).isTurnover else { continue }
            return CivilDate(daysSince1970: row[0])
        }
        return nil
    }

    func unfinishedPayments(of register: RegisterID) throws -> [Payment] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT id FROM payment INDEXED BY payment_unfinished
                WHERE ended IS NULL AND register = ? ORDER BY requested
                """)
        return try String.fetchAll(statement, arguments: [register.text]).compactMap { text in
            try PaymentID(text).flatMap { try payment($0) }
        }
    }

    func lastReceipt(of register: RegisterID) throws -> Int64 {
        try EntryReader(database: database).lastReceipt(of: register)
    }

    func head() throws -> (sequence: Int64, hash: [UInt8]) { try source.last() }

    func closings(of register: RegisterID, before number: Int64, limit: Int) throws -> [ClosedPeriod] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT key, body FROM record
                WHERE kind = 'closing' AND key >= ?1 || '/' AND key < ?1 || '/' || ?2 ORDER BY key DESC LIMIT ?3
                """)
        let digits = String(number)
        // Beyond all numbers: ':' follows on '9'.
        let bound = digits.utf8.count > 9 ? ":" : String(repeating: "0", count: 9 - digits.utf8.count) + digits
        return try Row.fetchAll(statement, arguments: [register.text, bound, limit]).map {
            try decoded($0[1], of: $0[0])
        }
    }

    func differences(in state: Difference.State?, after key: String?, limit: Int) throws -> [Difference] {
        let rows: [Row]
        if let state {
            let statement = try database.cachedStatement(
                sql: """
                    SELECT key, body FROM record INDEXED BY record_difference_state
                    WHERE kind = 'difference' AND json_extract(body, '$.state') = ? AND key > ? ORDER BY key LIMIT ?
                    """)
            rows = try Row.fetchAll(statement, arguments: [state.rawValue, key ?? "", limit])
        } else {
            let statement = try database.cachedStatement(
                sql: """
                    SELECT key, body FROM record INDEXED BY record_unsettled_difference
                    WHERE kind = 'difference' AND json_extract(body, '$.isSettled') = 0 AND key > ? ORDER BY key LIMIT ?
                    """)
            rows = try Row.fetchAll(statement, arguments: [key ?? "", limit])
        }
        return try rows.map { try decoded($0[1], of: $0[0]) }
    }

    func terminals(of register: RegisterID, after entry: Int64, open: [DeviceID]) throws -> [TerminalSum] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT terminal, kind, count(*), sum(booked), max(ended) FROM payment INDEXED BY payment_by_end
                WHERE register = ? AND ended > ? AND terminal IS NOT NULL AND state = 'approved'
                GROUP BY terminal, kind ORDER BY terminal
                """)
        var turnovers: [String: (turnover: CardTurnover, last: Int64)] = [:]
        for row in try Row.fetchAll(statement, arguments: [register.text, entry]) {
            var (turnover, last) = turnovers[row[0] as String] ?? (.none, 0)
            turnover.add(kind: row[1], count: row[2], sum: Cents(row[3]))
            last = max(last, row[4])
            turnovers[row[0] as String] = (turnover, last)
        }
        // What they took until then no end-of-day has covered, and what the next one says belongs to it.
        for terminal in open where turnovers[terminal.text] == nil { turnovers[terminal.text] = (.none, entry) }
        return try turnovers.keys.sorted().compactMap { text in
            guard let terminal = DeviceID(text), let (turnover, last) = turnovers[text] else { return nil }
            let dayEnds = try EntryReader(database: database).dayEnds(of: terminal, after: entry)
            return TerminalSum(
                terminal: terminal, journal: turnover, dayEnds: dayEnds,
                isOpen: last > (dayEnds.last(where: \.isClosed)?.entry ?? 0))
        }
    }
}
