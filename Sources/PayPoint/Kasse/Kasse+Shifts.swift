/// Signing on, changing desks, handing over: all of it is for the clerks themselves, in one call each.
extension Kasse {
    /// Begins a shift. Asking again with the same content returns the shift as it is now.
    ///
    /// - Parameters:
    ///   - register: where the clerk sits; `nil` for somebody who takes no money.
    ///   - endsOther: whether a shift that the clerk left open elsewhere ends with it; without that it is an error.
    public func signOn(
        _ id: ShiftID, clerk sign: ClerkSign, register: RegisterID?, isTraining: Bool, endsOther: Bool, caller: Caller
    ) async throws(KasseError) -> Shift {
        try await KasseError.translating {
            try await journal.write { transaction in
                if let known = try transaction.books.record(Shift.self, id.text) {
                    guard known.isOpen else { throw KasseError.shiftEnded(id) }
                    guard known.clerk == sign, known.firstRegister == register, known.isTraining == isTraining,
                        known.caller.user == caller.user
                    else { throw KasseError.shiftInUse(id) }
                    return known
                }
                let clerk = try transaction.books.clerk(sign)
                try clerk.checkMaySignOn(caller)
                try transaction.endOther(of: clerk, isMeant: endsOther)
                if let register {
                    guard !Deed.switchRegister.roles.isDisjoint(with: clerk.roles) else {
                        throw KasseError.notAllowed(.switchRegister, who: sign.text)
                    }
                    try transaction.checkSeat(at: register, isTraining: isTraining)
                }
                try transaction.append(
                    .staff(
                        .shiftBegun(
                            ShiftBegun(
                                shift: id, clerk: sign, register: register, isTraining: isTraining, caller: caller))))
                return try transaction.shift(id)
            }
        }
    }

    /// Moves a clerk to another register, or away from all. Of the one that is left nothing is wanted: its cash and its period stay as
    /// they are, for whoever sits down there next.
    public func switchRegister(
        _ id: ShiftID, to register: RegisterID?, caller: Caller
    ) async throws(KasseError) -> ChangedSeat {
        try await act(.switchRegister, id, caller) { transaction, presence in
            let shift = try transaction.shift(id)
            guard shift.register != register else { return ChangedSeat(shift: shift, left: nil, openSales: []) }
            if let register { try transaction.checkSeat(at: register, isTraining: shift.isTraining) }
            try transaction.append(.staff(.shiftMoved(ShiftMoved(shift: id, register: register))))
            return try transaction.seat(of: id, left: shift.register)
        }
    }

    /// Gives the register at which the clerk sits to another one who has signed on and sits at none (Kassenübergabe). Asking again
    /// with the same content hands over once.
    ///
    /// - Parameter count: the cash as both have counted it; `nil` for a register that goes uncounted. A difference is booked.
    public func handOver(
        _ id: ShiftID, to other: ShiftID, count: CashCount?, caller: Caller
    ) async throws(KasseError) -> HandedOver {
        try await act(.handOver, id, caller) { transaction, presence in
            let shift = try transaction.shift(id)
            guard let register = shift.register else {
                guard
                    let known = try transaction.handOver(
                        of: shift, count, where: { $0.from == id && $0.to == other })
                else { throw KasseError.notAtRegister(id) }
                return known
            }
            let next = try transaction.successor(other, at: register, isTraining: shift.isTraining)
            return try transaction.handOver(
                register, from: shift, to: next, count: count, by: presence.author, asking: id)
        }
    }

    /// Takes a register whose holder is gone and did not hand it over. No administrator is needed, but a reason. Asking again with the
    /// same content takes it over once. A register at which the clerk sat is left as by ``switchRegister(_:to:caller:)``.
    public func takeOver(
        _ id: ShiftID, register: RegisterID, reason: String, count: CashCount?, caller: Caller
    ) async throws(KasseError) -> HandedOver {
        guard PaymentRequest.isText(reason) else {
            throw .invalid(RequestFault(field: "reason", rule: .text(atMost: PaymentRequest.longestText)))
        }
        return try await act(.takeOver, id, caller) { transaction, presence in
            let books = try transaction.books
            guard try !books.register(register).isShared, let holder = try books.state(of: register).shifts.first
            else { throw KasseError.nobodyToReplace(register) }
            let shift = try transaction.shift(id)
            guard holder != id else {
                guard
                    let known = try transaction.handOver(
                        of: shift, count, where: { $0.to == id && $0.register == register && $0.reason == reason })
                else { throw KasseError.alreadyAtRegister(id, register) }
                return known
            }
            let held = try transaction.shift(holder)
            guard held.isTraining == shift.isTraining else {
                throw KasseError.registerInTraining(register, isTraining: held.isTraining)
            }
            return try transaction.handOver(
                register, from: held, to: shift, count: count, reason: reason, by: presence.author, asking: id)
        }
    }

    /// Ends the clerk's own shift. Asking again changes nothing.
    ///
    /// - Returns: the sales that are left open with it, for which nobody is there any more.
    @discardableResult
    public func signOff(_ id: ShiftID, caller: Caller) async throws(KasseError) -> [SaleID] {
        do {
            return try await act(.signOff, id, caller) { transaction, presence in
                try transaction.end(try transaction.shift(id), by: presence.author)
            }
        } catch .shiftEnded {
            return try await KasseError.translating {
                try await journal.books { books in
                    guard let shift = try books.record(Shift.self, id.text), shift.caller.user == caller.user else {
                        return []
                    }
                    return try books.salesLeft(by: shift)
                }
            }
        }
    }

    /// Ends the shift of somebody who went without signing off.
    ///
    /// - Returns: the sales that are left open with it.
    @discardableResult
    public func end(_ other: ShiftID, by shift: ShiftID?, caller: Caller) async throws(KasseError) -> [SaleID] {
        try await act(.endShift, shift, caller) { transaction, presence in
            guard let known = try transaction.books.record(Shift.self, other.text) else {
                throw KasseError.unknown(.shift, other.text)
            }
            guard known.isOpen else { return try transaction.books.salesLeft(by: known) }
            return try transaction.end(known, by: presence.author)
        }
    }

    /// The shifts that are open, by their names.
    public func shifts(for shift: ShiftID?, caller: Caller) async throws(KasseError) -> [Shift] {
        try await look(.listShifts, shift, caller) { books, _ in try books.openShifts() }
    }
}

extension Clerk {
    fileprivate func checkMaySignOn(_ caller: Caller) throws(KasseError) {
        try checkWorks(from: caller)
        guard !Deed.signOn.roles.isDisjoint(with: roles) else { throw .notAllowed(.signOn, who: sign.text) }
    }
}

/// Where somebody sits now, and what they left for it.
public struct ChangedSeat: Hashable, Sendable {
    public let shift: Shift
    /// The register that was left by it, uncounted; `nil` for none.
    public let left: RegisterID?
    /// Sales that are open at it, where nobody else sits.
    public let openSales: [SaleID]
}

/// A register that was given away, or got.
public struct HandedOver: Hashable, Sendable {
    /// Of the one who asked for it. Who gives a register away leaves none by it.
    public let seat: ChangedSeat
    /// What was booked, below zero for what was missing; `nil` where nothing was counted. Also whoever counts blind is told: nobody
    /// counts a second time.
    public let difference: Cents?
    /// The journal's entry of the count, and the number of a difference; `nil` where nothing was counted.
    public let entry: Int64?

    public var shift: Shift { seat.shift }
}

extension JournalTransaction {
    fileprivate func end(_ shift: Shift, by author: Author) throws -> [SaleID] {
        let left = try books.salesLeft(by: shift)
        try append(.staff(.shiftEnded(ShiftEnded(shift: shift.id, by: author))))
        return left
    }
}

extension Books {
    /// Open sales of a register, where nobody sits at it.
    func salesAlone(at register: RegisterID, isTraining: Bool) throws -> [SaleID] {
        guard try state(of: register).shifts.isEmpty else { return [] }
        return try openSales().filter { $0.register == register && $0.isTraining == isTraining }.map(\.sale)
    }

    /// Open sales that were begun in the shift, and those of its register where nobody else sits.
    fileprivate func salesLeft(by shift: Shift) throws -> [SaleID] {
        let deserted = try shift.register.flatMap { try state(of: $0).shifts == [shift.id] ? $0 : nil }
        return try openSales().filter { sale in
            sale.shift == shift.id || (sale.register == deserted && sale.isTraining == shift.isTraining)
        }.map(\.sale)
    }
}
