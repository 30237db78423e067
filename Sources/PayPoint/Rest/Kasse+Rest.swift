extension Kasse {
    /// The most that is told of a kind: whoever waits for one need not know them all.
    private static let mostTold = 20

    /// What is left to do before the counter is closed, of what the books know.
    ///
    /// - Throws: ``JournalFailure``
    public func activities() async throws -> [Activity] {
        try await journal.books { books in
            let sales = try books.openSales().filter { !$0.isTraining }.prefix(Self.mostTold)
                .map { Activity.sale($0.sale, register: $0.register) }
            let shifts = try books.openShifts().filter { !$0.isTraining }.prefix(Self.mostTold)
                .map { Activity.shift($0.id, clerk: "\($0.clerk)", register: $0.register) }
            let registers = try books.records(CashRegister.self).compactMap { register -> Activity? in
                let period = try books.state(of: register.id).period
                guard let day = try books.firstTurnoverDay(of: register.id, period: period) else { return nil }
                return .unclosedRegister(register.id, since: day)
            }
            let unsent = try books.handOvers(in: .created, after: nil, limit: Self.mostTold)
                .map { Activity.unsentHandOver($0.closing) }
            return sales + shifts + registers.prefix(Self.mostTold) + unsent
        }
    }
}
