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
                    guard known.clerk == sign, known.isTraining == isTraining, known.caller.user == caller.user else {
                        throw KasseError.shiftInUse(id)
                    }
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

    /// Moves a clerk to another register, or away from all.
    public func switchRegister(
        _ id: ShiftID, to register: RegisterID?, caller: Caller
    ) async throws(KasseError) -> Shift {
        try await act(.switchRegister, id, caller) { transaction, presence in
            let shift = try transaction.shift(id)
            guard shift.register != register else { return shift }
            if let register { try transaction.checkSeat(at: register, isTraining: shift.isTraining) }
            try transaction.append(.staff(.shiftMoved(ShiftMoved(shift: id, register: register))))
            return try transaction.shift(id)
        }
    }

    /// Gives the register at which the clerk sits to another one who has signed on (Kassenübergabe).
    ///
    /// - Parameter count: the cash as both have counted it; `nil` for a register that goes uncounted. A difference is booked.
    public func handOver(
        _ id: ShiftID, to other: ShiftID, count: CashCount?, caller: Caller
    ) async throws(KasseError) -> Shift {
        try await act(.handOver, id, caller) { transaction, presence in
            let shift = try transaction.shift(id)
            guard let register = shift.register else { throw KasseError.notAtRegister(id) }
            let next = try transaction.successor(other, at: register, isTraining: shift.isTraining)
            try transaction.handOver(register, from: shift, to: next, count: count, by: presence.author)
            return try transaction.shift(id)
        }
    }

    /// Takes a register whose holder is gone and did not hand it over. No administrator is needed, but a reason.
    public func takeOver(
        _ id: ShiftID, register: RegisterID, reason: String, count: CashCount?, caller: Caller
    ) async throws(KasseError) -> Shift {
        guard PaymentRequest.isText(reason) else {
            throw .invalid(RequestFault(field: "reason", rule: .text(atMost: PaymentRequest.longestText)))
        }
        return try await act(.takeOver, id, caller) { transaction, presence in
            let books = try transaction.books
            guard try !books.register(register).isShared, let holder = try books.state(of: register).shifts.first
            else { throw KasseError.nobodyToReplace(register) }
            guard holder != id else { throw KasseError.alreadyAtRegister(id, register) }
            let shift = try transaction.shift(id)
            let held = try transaction.shift(holder)
            guard held.isTraining == shift.isTraining else {
                throw KasseError.registerInTraining(register, isTraining: held.isTraining)
            }
            try transaction.handOver(
                register, from: held, to: shift, count: count, reason: reason, by: presence.author)
            return try transaction.shift(id)
        }
    }

    /// Ends the clerk's own shift. Asking again changes nothing.
    public func signOff(_ id: ShiftID, caller: Caller) async throws(KasseError) {
        do {
            _ = try await act(.signOff, id, caller) { transaction, presence in
                try transaction.append(.staff(.shiftEnded(ShiftEnded(shift: id, by: presence.author))))
            }
        } catch .shiftEnded {
            return
        }
    }

    /// Ends the shift of somebody who went without signing off.
    public func end(_ other: ShiftID, by shift: ShiftID?, caller: Caller) async throws(KasseError) {
        try await act(.endShift, shift, caller) { transaction, presence in
            guard let known = try transaction.books.record(Shift.self, other.text) else {
                throw KasseError.unknown(.shift, other.text)
            }
            guard known.isOpen else { return }
            try transaction.append(.staff(.shiftEnded(ShiftEnded(shift: other, by: presence.author))))
        }
    }

    /// The shifts that are open, by their names.
    public func shifts(for shift: ShiftID?, caller: Caller) async throws(KasseError) -> [Shift] {
        try await look(.listShifts, shift, caller) { books, _ in try books.openShifts() }
    }
}

extension Clerk {
    fileprivate func checkMaySignOn(_ caller: Caller) throws(KasseError) {
        guard isActive else { throw .notActive(.clerk, sign.text) }
        guard !Deed.signOn.roles.isDisjoint(with: roles) else { throw .notAllowed(.signOn, who: sign.text) }
        guard users.isEmpty || users.contains(caller.user) else { throw .notFromHere(sign) }
    }
}
