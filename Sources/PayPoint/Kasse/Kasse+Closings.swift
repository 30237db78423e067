/// Closing a register, and looking into one.
extension Kasse {
    /// How a register stands (X report). Changes nothing, and may be asked for at any time.
    public func report(
        of register: RegisterID?, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> RegisterReport {
        try await look(.reportRegister, shift, caller) { books, presence in
            let register = try books.register(register, orThatOf: presence)
            guard !presence.countsBlind(at: register) else { throw KasseError.countsBlind(register.id) }
            return try books.report(of: register.id)
        }
    }

    /// Closes the period of a register (Kassenabschluss), with its cash as it was counted. A difference is booked, not refused.
    ///
    /// - Parameters:
    ///   - number: of the period that is meant, so that calling again does not close the next one.
    ///   - second: the shift of a second person, where the register's rules want one.
    public func close(
        _ register: RegisterID?, number: Int64, count: CashCount, second: ShiftID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> ClosedPeriod {
        try await act(.closeRegister, shift, caller) { transaction, presence in
            let (report, signed) = try transaction.closable(register, number, second, presence)
            let unbooked = Closing(
                report: report, count: count, by: presence.author, second: signed, time: transaction.wallTime)
            let closing = unbooked.withDifferenceBooked()
            try transaction.append(.closing(.closed(closing)))
            return try transaction.closing(ClosingID(register: report.register, number: number))
        }
    }

    /// How a register stands whose period can be closed now.
    func closable(
        _ register: RegisterID?, number: Int64, second: ShiftID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> RegisterReport {
        try await act(.closeRegister, shift, caller) { transaction, presence in
            try transaction.closable(register, number, second, presence).report
        }
    }

    public func closing(
        _ id: ClosingID, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> ClosedPeriod {
        try await look(.getClosing, shift, caller) { books, _ in
            guard let closed = try books.record(ClosedPeriod.self, id.key) else {
                throw KasseError.unknown(.closing, id.description)
            }
            return closed
        }
    }

    /// Closings of a register below a number, the last first.
    public func closings(
        of register: RegisterID, before number: Int64?, limit: Int, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> [ClosedPeriod] {
        try await look(.listClosings, shift, caller) { books, _ in
            try KasseError.check(limit: limit, most: ClosedPeriod.mostListed)
            try KasseError.check(number, "before", atLeast: 1)
            return try books.closings(of: try books.register(register).id, before: number ?? .max, limit: limit)
        }
    }

    public func openDifferences(for shift: ShiftID?, caller: Caller) async throws(KasseError) -> [CashDifference] {
        try await look(.listDifferences, shift, caller) { books, _ in try books.openDifferences() }
    }

    /// Says what became of a difference. What was replaced comes into the drawer now.
    public func move(
        _ difference: ClosingID, to state: CashDifference.State, reason: String, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> CashDifference {
        try Self.check(reason: reason)
        return try await act(.moveDifference, shift, caller) { transaction, presence in
            let books = try transaction.books
            guard let known = try books.record(CashDifference.self, difference.key) else {
                throw KasseError.unknown(.closing, difference.description)
            }
            guard known.state.permits(state) else { throw KasseError.differenceSettled(difference) }
            if state == .replaced, known.amount > .zero {
                try books.checkCash(known.amount, outOf: difference.register)
            }
            let moved = DifferenceMoved(
                closing: difference, state: state, reason: reason, by: presence.author, time: transaction.wallTime)
            try transaction.append(.closing(.differenceMoved(moved)))
            return try transaction.books.record(CashDifference.self, difference.key) ?? known
        }
    }

    /// Notes down an unannounced audit (Kassenprüfung). The shift goes on undisturbed.
    ///
    /// - Parameter responsible: who answers for the register and declares.
    /// - Returns: what was noted, and the number of its entry.
    public func audit(
        _ register: RegisterID, count: CashCount, declarations: CashAudited.Declarations, responsible: ClerkSign,
        shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> (CashAudited, Int64) {
        try await act(.auditRegister, shift, caller) { transaction, presence in
            let books = try transaction.books
            let register = try books.register(register)
            _ = try books.clerk(responsible)
            let hash = try books.head().hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            let audited = CashAudited(
                report: try books.report(of: register.id), hash: hash, count: count, declarations: declarations,
                responsible: responsible, by: presence.author, time: transaction.wallTime)
            return (audited, try transaction.append(.closing(.audited(audited))).sequence)
        }
    }
}

extension ClosedPeriod {
    /// The most closings of one answer.
    public static let mostListed = 100
}

extension JournalTransaction {
    fileprivate func closing(_ id: ClosingID) throws -> ClosedPeriod {
        guard let closed = try books.record(ClosedPeriod.self, id.key) else {
            throw KasseError.unknown(.closing, id.description)
        }
        return closed
    }

    fileprivate func closable(
        _ register: RegisterID?, _ number: Int64, _ second: ShiftID?, _ presence: Presence
    ) throws -> (report: RegisterReport, second: ClerkSign?) {
        let books = try books
        let register = try books.register(register, orThatOf: presence)
        let open = try books.state(of: register.id).period
        guard number >= open else {
            throw KasseError.alreadyClosed(ClosingID(register: register.id, number: number))
        }
        guard number == open else {
            throw KasseError.invalid(RequestFault(field: "number", rule: .number(1...open)))
        }
        try books.checkNothingRuns(at: register.id)
        let signed = try self.second(second, for: register, beside: presence)
        return (try books.report(of: register.id), signed)
    }

    /// The second person who signs.
    fileprivate func second(
        _ id: ShiftID?, for register: CashRegister, beside presence: Presence
    ) throws -> ClerkSign? {
        guard let id else {
            guard !register.needsSecondSignature else { throw KasseError.secondSignatureNeeded(register.id) }
            return nil
        }
        let clerk = try books.clerk(try shift(id).clerk)
        guard clerk.sign != presence.author.sign, !Deed.closeRegister.roles.isDisjoint(with: clerk.roles) else {
            throw KasseError.secondSignatureNeeded(register.id)
        }
        return clerk.sign
    }
}

extension Books {
    /// A payment in doubt does not hold the closing up, nobody knows for how long it is; it is named in it.
    fileprivate func checkNothingRuns(at register: RegisterID) throws {
        if let payment = try unfinishedPayments(of: register).first(where: { $0.state != .inDoubt }) {
            throw KasseError.closingWaits(register, sale: payment.request.sale, payment: payment.id)
        }
        for sale in try openSales() where sale.register == register {
            let isDoubtful = try sale.payments.contains { try payment($0)?.state == .inDoubt }
            guard isDoubtful else { throw KasseError.closingWaits(register, sale: sale.sale, payment: nil) }
        }
    }
}

extension Closing {
    /// With the posting that the closing itself makes among its sums.
    fileprivate func withDifferenceBooked() -> Closing {
        guard let posting = differencePosting else { return self }
        return Closing(
            report: report.adding(posting), count: count, by: by, second: second, time: time)
    }
}

extension RegisterReport {
    /// ``expected`` stays what it was before the count.
    fileprivate func adding(_ posting: Posting) -> RegisterReport {
        RegisterReport(
            register: register, number: number, firstDay: firstDay ?? posting.day, opening: opening, expected: expected,
            sums: sums.adding(posting), terminals: terminals, receipts: receipts, lastReceipt: lastReceipt,
            inDoubt: inDoubt, after: after, through: through)
    }
}
