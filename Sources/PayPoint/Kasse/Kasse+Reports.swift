/// Evaluating what was taken. Nothing is changed by it, and all registers are looked at, whoever sits where.
extension Kasse {
    /// What was taken and given back, by the dimensions of the query.
    public func evaluate(
        _ query: EvaluationQuery, for shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Evaluation {
        try await report(.evaluateTurnover, query, shift, caller) { try $0.evaluation(query, at: $1) }
    }

    /// The same, to be given away as a table.
    public func evaluationTable(
        _ query: EvaluationQuery, for shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Evaluation {
        try await report(.getReportTable, query, shift, caller) { try $0.evaluation(query, at: $1) }
    }

    /// An evaluation and what its charts show.
    ///
    /// - Parameter title: says the dimensions without it.
    public func dossier(
        _ query: EvaluationQuery, title: String?, for shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Dossier {
        if let title, !PaymentRequest.isText(title) || title.utf8.count > Dossier.longestTitle {
            throw .invalid(RequestFault(field: "title", rule: .text(atMost: Dossier.longestTitle)))
        }
        return try await report(.getReportPage, query, shift, caller) { try $0.dossier(query, title: title, at: $1) }
    }

    /// The receipts behind a figure; their amounts add up to its net.
    ///
    /// - Parameters:
    ///   - row: the values of the row, one filter for each.
    ///   - entry: those behind it.
    public func receipts(
        behind query: EvaluationQuery, row: [EvaluationFilter], after entry: Int64, limit: Int, for shift: ShiftID,
        caller: Caller
    ) async throws(KasseError) -> TurnoverReceiptPage {
        let narrowed = try query.behind(row)
        return try await report(.listTurnoverReceipts, narrowed, shift, caller) { books, _ in
            try KasseError.check(limit: limit, most: TurnoverReceipt.mostListed)
            try KasseError.check(entry, "after", atLeast: 0)
            try books.checkNames(narrowed.filters)
            return try books.receipts(behind: narrowed, after: entry, limit: limit)
        }
    }

    /// The time first, so that it is never later than what was seen.
    private func report<Value: Sendable>(
        _ deed: Deed, _ query: EvaluationQuery, _ shift: ShiftID, _ caller: Caller,
        _ body: @escaping @Sendable (any Books, CivilTime) throws -> Value
    ) async throws(KasseError) -> Value {
        let time = try await KasseError.translating {
            try await journal.write(.withNext) { transaction in transaction.wallTime }
        }
        return try await look(deed, shift, caller) { books, presence in
            try books.checkSight(of: query, for: presence)
            return try body(books, time)
        }
    }
}

extension Books {
    /// Whoever counts a register blind must not add up from its turnover what should be there.
    fileprivate func checkSight(of query: EvaluationQuery, for presence: Presence) throws {
        let wanted = query.filters.filter { $0.dimension == .register }
        for register in try records(CashRegister.self) where presence.countsBlind(at: register) {
            guard wanted.allSatisfy({ $0.values.contains(register.id.text) }),
                let open = try firstDay(of: register.id, period: state(of: register.id).period), open <= query.to
            else { continue }
            throw KasseError.openPeriodBlind(register.id, since: open)
        }
    }
}
