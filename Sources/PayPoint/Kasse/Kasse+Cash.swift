/// Cash that comes and goes beside payments, and counting it.
extension Kasse {
    /// Cash comes into the register at which the clerk sits, or leaves it. Asking again under the same name moves nothing.
    ///
    /// - Returns: what is in the register now.
    public func moveCash(
        _ movement: CashMoved.Movement, _ amount: Cents, name: MovementID, reason: String, by shift: ShiftID,
        caller: Caller
    ) async throws(KasseError) -> CashBalance {
        guard amount > .zero, amount <= .largestPayment else {
            throw .invalid(RequestFault(field: "amount", rule: .amount))
        }
        guard PaymentRequest.isText(reason) else {
            throw .invalid(RequestFault(field: "reason", rule: .text(atMost: PaymentRequest.longestText)))
        }
        return try await act(.moveCash, shift, caller) { transaction, presence in
            let register = try transaction.books.realRegister(of: presence)
            let isBlind = presence.countsBlind(at: register)
            let event = CashMoved(
                name: name, register: register.id, movement: movement, amount: amount, reason: reason,
                time: transaction.wallTime, by: presence.author)
            if try transaction.books.isKnown(event) {
                return try transaction.books.cash(in: register, isShown: !isBlind)
            }
            // Cash may leave on any day: it makes what is not closed no more.
            if movement.accounts.debit == .cash { try transaction.checkDay(of: register) }
            if movement == .float { try transaction.books.checkFloat(amount, of: register) }
            if movement.accounts.debit == .advance {
                let lent = try transaction.books.lent(to: register.id)
                guard amount <= lent else { throw KasseError.notLent(register.id, lent: lent) }
            }
            try transaction.books.checkCash(movement.accounts.debit == .cash ? amount : .zero, into: register)
            try transaction.books.checkCash(movement.accounts.credit == .cash ? amount : .zero, outOf: register.id)
            try transaction.append(.cash(.moved(event)))
            return try transaction.books.cash(in: register, isShown: !isBlind)
        }
    }

    /// Notes down what was counted. Nothing is booked: it is a look into the drawer.
    ///
    /// - Parameter register: which; the one at which the clerk sits without it. Only for somebody who sits at none.
    public func countCash(
        _ count: CashCount, at register: RegisterID?, by shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> CashCheck {
        try await act(.countCash, shift, caller) { transaction, presence in
            let register = try transaction.books.register(register, orThatOf: presence)
            let expected = try transaction.books.balance(of: .cash, at: register.id)
            let event = CashCounted(
                register: register.id, occasion: .check, count: count, expected: expected, time: transaction.wallTime,
                by: presence.author)
            let entry = try transaction.append(.cash(.counted(event)))
            return CashCheck(
                counted: event, entry: entry.sequence, hash: entry.hash,
                isShown: !presence.countsBlind(at: register))
        }
    }

    /// What should be in the register by the book.
    public func balance(
        of register: RegisterID?, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> CashBalance {
        try await look(.getBalance, shift, caller) { books, presence in
            let register = try books.register(register, orThatOf: presence)
            try books.checkSight(of: register, for: presence)
            return try books.cash(in: register)
        }
    }
}

extension Kasse {
    /// The cash book of a register.
    ///
    /// - Parameters:
    ///   - period: which; the open one without it.
    ///   - entry: rows behind it.
    public func cashBook(
        of register: RegisterID?, period: Int64?, after entry: Int64, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> CashBookPage {
        try await look(.getCashBook, shift, caller) { books, presence in
            try KasseError.check(entry, "after", atLeast: 0)
            let register = try books.register(register, orThatOf: presence)
            try books.checkSight(of: register, for: presence)
            let open = try books.state(of: register.id).period
            if let period, !(1...open).contains(period) {
                throw KasseError.invalid(RequestFault(field: "period", rule: .number(1...open)))
            }
            return try books.cashBook(
                of: register.id, period: period ?? open, after: entry, limit: CashBookPage.mostRows)
        }
    }
}

/// What is in a register.
public struct CashBalance: Hashable, Sendable {
    public let register: RegisterID
    /// `nil` for whoever counts blind there.
    public let balance: Cents?
    /// There is more than the clerk should keep: time to deliver.
    public let isAboveWarning: Bool
}

/// A count beside the book.
public struct CashCheck: Hashable, Sendable {
    public let counted: CashCounted
    /// The journal's entry of it, and its hash.
    public let entry: Int64
    public let hash: [UInt8]
    /// Whether whoever counted is shown what was expected.
    public let isShown: Bool
}

extension Presence {
    /// Whoever only takes money counts without knowing what should be there, where the register's rules say so.
    func countsBlind(at register: CashRegister) -> Bool {
        register.countsBlind && roles.isDisjoint(with: [.supervisor, .auditor, .mainCashOffice])
    }
}

extension Books {
    /// - Throws: ``KasseError/countsBlind(_:period:since:)``, and what reading the books throws.
    func checkSight(of register: CashRegister, for presence: Presence) throws {
        guard presence.countsBlind(at: register) else { return }
        let period = try state(of: register.id).period
        throw KasseError.countsBlind(
            register.id, period: period, since: try firstDay(of: register.id, period: period))
    }

    func register(_ id: RegisterID?, orThatOf presence: Presence) throws -> CashRegister {
        if let own = presence.shift?.register {
            guard id == nil || id == own else {
                throw KasseError.invalid(RequestFault(field: "register", rule: .ownRegister))
            }
            return try realRegister(of: presence)
        }
        guard let id else { throw KasseError.invalid(RequestFault(field: "register", rule: .registerToName)) }
        // Somebody who sits nowhere may only look into others' drawers to supervise or audit them.
        guard !presence.roles.isDisjoint(with: [.supervisor, .auditor, .mainCashOffice, .registerKeeper]) else {
            throw KasseError.invalid(RequestFault(field: "register", rule: .ownRegister))
        }
        return try register(id)
    }

    /// Whether the same movement was made before, whenever that was.
    ///
    /// - Throws: ``KasseError/movementInUse(_:)`` when its name belongs to another one.
    fileprivate func isKnown(_ moved: CashMoved) throws -> Bool {
        guard let known = try record(CashMovement.self, moved.name.text) else { return false }
        guard case .cash(.moved(let first)) = try entry(known.entry)?.event, first.register == moved.register,
            first.movement == moved.movement, first.amount == moved.amount, first.reason == moved.reason,
            first.by == moved.by
        else { throw KasseError.movementInUse(moved.name) }
        return true
    }

    /// The register at which a clerk sits who is not in training.
    func realRegister(of presence: Presence) throws -> CashRegister {
        guard let shift = presence.shift else { throw KasseError.invalid(RequestFault(field: "shift", rule: .shift)) }
        guard let id = shift.register else { throw KasseError.notAtRegister(shift.id) }
        guard !shift.isTraining else { throw KasseError.training(shift.id) }
        return try register(id)
    }

    func cash(in register: CashRegister, isShown: Bool = true) throws -> CashBalance {
        let balance = try balance(of: .cash, at: register.id)
        return CashBalance(
            register: register.id, balance: isShown ? balance : nil,
            isAboveWarning: register.warnAbove.map { balance > $0 } ?? false)
    }

    /// Whether so much more may come into the register. The refusal tells nobody what is in one that is counted blind: it would be a
    /// way to ask.
    func checkCash(_ amount: Cents, into register: CashRegister) throws {
        guard amount > .zero, let most = register.mostCash else { return }
        let balance = try balance(of: .cash, at: register.id)
        guard let sum = balance.adding(amount), sum <= most else {
            throw KasseError.tooMuchCash(
                register.id, most: most, balance: register.countsBlind ? nil : balance)
        }
    }

    /// Whether there is so much in the register.
    func checkCash(_ amount: Cents, outOf register: RegisterID) throws {
        guard amount > .zero else { return }
        let balance = try balance(of: .cash, at: register)
        guard balance < amount else { return }
        let isBlind = try record(CashRegister.self, register.text)?.countsBlind ?? false
        throw KasseError.notEnoughCash(register, balance: isBlind ? nil : balance)
    }
}
