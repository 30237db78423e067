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
            if debit == .advance, try books.lent(to: moved.register) < moved.amount {
                throw BookContradiction(
                    event: kind, text: "register \(moved.register) was lent less than it gives back")
            }
        case .counted(let counted):
            guard counted.occasion == .handOver else { break }
            if let posting = Posting.difference(
                counted.difference, at: counted.register, by: counted.by, counted.time)
            {
                effects.post(posting)
                effects.keep(
                    Difference(
                        entry: entry, register: counted.register, origin: .handOver, amount: counted.difference,
                        time: counted.time, people: [counted.by.sign]))
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

extension Books {
    /// The change money that the main cash office has lent to the register and not got back.
    func lent(to register: RegisterID) throws -> Cents {
        Cents(0 &- (try balance(of: .advance, at: register).value))
    }

    /// Whether a register may be lent so much more change money: no more than its float altogether, where it has one.
    func checkFloat(_ amount: Cents, of register: CashRegister) throws {
        let lent = try lent(to: register.id)
        guard register.float > .zero, lent.adding(amount).map({ $0 > register.float }) ?? true else { return }
        throw KasseError.floatExceeded(register.id, most: register.float, lent: lent)
    }
}

extension CashMoved.Movement {
    /// Which account receives, and which gives.
    var accounts: (debit: LedgerAccount, credit: LedgerAccount) {
        switch self {
        case .float: (.cash, .advance)
        case .floatReturn: (.advance, .cash)
        case .deposit: (.cash, .mainCashOffice)
        case .withdrawal: (.transit, .cash)
        }
    }
}
