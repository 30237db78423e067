extension StaffEvent {
    /// - Parameters:
    ///   - entry: the number of the event's entry.
    ///   - time: when it was written.
    /// - Throws: ``BookContradiction``, and what reading the books throws.
    func effects(on books: any Books, entry: Int64, at time: Timestamp) throws -> BookEffects {
        var effects = BookEffects.none
        switch self {
        case .officeDefined(let defined):
            effects.keep(defined.office)
        case .clerkDefined(let defined):
            effects.keep(defined.clerk)
        case .registerDefined(let defined):
            effects.keep(defined.register)
        case .shiftBegun(let begun):
            guard try books.record(Shift.self, begun.shift.text) == nil else {
                throw BookContradiction(event: kind, text: "shift \(begun.shift) has begun before")
            }
            effects.keep(
                Shift(
                    id: begun.shift, clerk: begun.clerk, firstRegister: begun.register, register: begun.register,
                    isTraining: begun.isTraining, caller: begun.caller, beganAt: time))
            try seat(begun.shift, at: begun.register, books, &effects)
        case .shiftMoved(let moved):
            var shift = try open(moved.shift, books)
            guard shift.register != moved.register else {
                throw BookContradiction(event: kind, text: "shift \(shift.id) is there already")
            }
            try unseat(shift, books, &effects)
            shift.register = moved.register
            effects.keep(shift)
            try seat(shift.id, at: moved.register, books, &effects)
        case .shiftEnded(let ended):
            var shift = try open(ended.shift, books)
            try unseat(shift, books, &effects)
            shift.register = nil
            shift.endedAt = time
            effects.keep(shift)
        case .handedOver(let handed):
            try handOver(handed, entry, books, &effects)
        }
        return effects
    }

    private func open(_ id: ShiftID, _ books: any Books) throws -> Shift {
        guard let shift = try books.record(Shift.self, id.text), shift.isOpen else {
            throw BookContradiction(event: kind, text: "shift \(id) is not open")
        }
        return shift
    }

    private func seat(
        _ shift: ShiftID, at register: RegisterID?, _ books: any Books, _ effects: inout BookEffects
    ) throws {
        guard let register else { return }
        var state = try books.state(of: register)
        state.shifts.append(shift)
        effects.keep(state)
    }

    private func unseat(_ shift: Shift, _ books: any Books, _ effects: inout BookEffects) throws {
        guard let register = shift.register else { return }
        var state = try books.state(of: register)
        guard let index = state.shifts.firstIndex(of: shift.id) else {
            throw BookContradiction(event: kind, text: "shift \(shift.id) is not at register \(register)")
        }
        state.shifts.remove(at: index)
        effects.keep(state)
    }

    private func handOver(
        _ handed: RegisterHandedOver, _ entry: Int64, _ books: any Books, _ effects: inout BookEffects
    ) throws {
        var from = try open(handed.from, books)
        var to = try open(handed.to, books)
        var state = try books.state(of: handed.register)
        guard from.id != to.id, from.register == handed.register, let index = state.shifts.firstIndex(of: from.id)
        else {
            throw BookContradiction(event: kind, text: "shift \(from.id) is not at register \(handed.register)")
        }
        try unseat(to, books, &effects)
        state.shifts.remove(at: index)
        if !state.shifts.contains(to.id) { state.shifts.append(to.id) }
        from.register = nil
        to.register = handed.register
        from.handOver = entry
        to.handOver = entry
        // Whose hands the cash was in, and whose it is in now.
        if let count = handed.count, var difference = try books.difference(count) {
            for person in [from.clerk, to.clerk] { difference.involve(person) }
            effects.keep(difference)
        }
        effects.keep(from)
        effects.keep(to)
        effects.keep(state)
    }
}

extension Books {
    /// What the register is doing; as at its beginning where nothing was done with it yet.
    public func state(of register: RegisterID) throws -> RegisterState {
        try record(RegisterState.self, register.text) ?? RegisterState(register: register)
    }
}
