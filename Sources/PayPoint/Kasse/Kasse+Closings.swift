/// Closing a register, and looking into one.
extension Kasse {
    /// How a register stands (X report). Changes nothing, and may be asked for at any time.
    public func report(
        of register: RegisterID?, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> RegisterReport {
        try await look(.reportRegister, shift, caller) { books, presence in
            let register = try books.register(register, orThatOf: presence)
            try books.checkSight(of: register, for: presence)
            return try books.report(of: register.id)
        }
    }

    /// Closes the period of a register (Kassenabschluss), with its cash as it was counted. A difference is booked, not refused.
    ///
    /// - Parameters:
    ///   - number: of the period that is meant, so that calling again does not close the next one.
    ///   - second: the shift of a second person, where the register's rules want one.
    ///   - counted: how it stood when the counting had ended; `nil` for now. A count holds for the cash book as it was then.
    public func close(
        _ register: RegisterID?, number: Int64, count: CashCount, second: ShiftID?, counted: RegisterReport? = nil,
        shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> ClosedPeriod {
        try await act(.closeRegister, shift, caller) { transaction, presence in
            let (report, signed) = try transaction.closable(register, number, count.total, second, presence)
            guard counted.map({ $0.cashBook == report.cashBook }) ?? true else {
                throw KasseError.countOutdated(report.register)
            }
            let unbooked = Closing(
                report: report, count: count, by: presence.author, second: signed, time: transaction.wallTime)
            let closing = unbooked.withDifferenceBooked()
            try transaction.append(.closing(.closed(closing)))
            return try transaction.books.closing(ClosingID(register: report.register, number: number))
        }
    }

    /// How a register stands whose period can be closed now.
    func closable(
        _ register: RegisterID?, number: Int64, counted: Cents, second: ShiftID?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> RegisterReport {
        try await act(.closeRegister, shift, caller) { transaction, presence in
            try transaction.closable(register, number, counted, second, presence).report
        }
    }

    public func closing(
        _ id: ClosingID, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> ClosedPeriod {
        try await look(.getClosing, shift, caller) { books, _ in try books.closing(id) }
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
}

extension ClosedPeriod {
    /// The most closings of one answer.
    public static let mostListed = 100
}
