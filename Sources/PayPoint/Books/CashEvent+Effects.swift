extension CashEvent {
    /// - Parameter entry: the number of the event's entry.
    /// - Throws: ``BookContradiction``, and what reading the books throws.
    func effects(on books: any Books, entry: Int64) throws -> BookEffects {
        var effects = BookEffects.none
        switch self {
        case .moved(let moved):
            guard moved.amount > .zero else {
                throw BookContradiction(event: kind, text: "\(moved.amount.value) cents cannot be moved")
            }
            guard try books.record(CashMovement.self, moved.name.text) == nil else {
                throw BookContradiction(event: kind, text: "\(moved.name) has moved cash before")
            }
            effects.keep(CashMovement(movement: moved.name, entry: entry))
            let (debit, credit) = moved.movement.accounts
            effects.post(
                Posting(
                    register: moved.register, clerk: moved.by.sign?.text, day: moved.time.date, hour: moved.time.hour,
                    debit: debit, credit: credit, amount: moved.amount))
            if credit == .cash { try refuseEmptyDrawer(moved.register, less: moved.amount, books) }
        case .counted(let counted):
            guard counted.occasion == .handOver else { break }
            if let posting = Posting.difference(
                counted.difference, at: counted.register, by: counted.by, counted.time)
            {
                effects.post(posting)
            }
        }
        return effects
    }

    /// There is never less than nothing in a drawer.
    private func refuseEmptyDrawer(_ register: RegisterID, less amount: Cents, _ books: any Books) throws {
        guard try books.balance(of: .cash, at: register) >= amount else {
            throw BookContradiction(event: kind, text: "register \(register) has less cash than \(amount.value) cents")
        }
    }
}

extension CashMoved.Movement {
    /// Which account receives, and which gives.
    var accounts: (debit: LedgerAccount, credit: LedgerAccount) {
        switch self {
        case .float: (.cash, .advance)
        case .floatReturn: (.advance, .cash)
        case .deposit: (.cash, .transit)
        case .withdrawal: (.transit, .cash)
        }
    }
}
