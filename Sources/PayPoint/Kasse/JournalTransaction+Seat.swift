/// Who may sit where.
extension JournalTransaction {
    /// An open shift.
    ///
    /// - Throws: ``KasseError``, and what reading the books throws.
    func shift(_ id: ShiftID) throws -> Shift {
        guard let shift = try books.record(Shift.self, id.text) else { throw KasseError.unknown(.shift, id.text) }
        guard shift.isOpen else { throw KasseError.shiftEnded(id) }
        return shift
    }

    /// Whether somebody may sit down at the register.
    func checkSeat(at id: RegisterID, isTraining: Bool) throws {
        let register = try activeRegister(id)
        guard let seated = try books.state(of: id).shifts.first else { return }
        let other = try shift(seated)
        guard register.isShared else { throw KasseError.registerTaken(id, by: other.clerk, seated) }
        guard other.isTraining == isTraining else {
            throw KasseError.registerInTraining(id, isTraining: other.isTraining)
        }
    }

    /// Ends what the clerk left open elsewhere, where that is meant.
    func endOther(of clerk: Clerk, isMeant: Bool) throws {
        for other in try books.openShifts() where other.clerk == clerk.sign {
            guard isMeant else { throw KasseError.alreadySignedOn(clerk.sign, other.id) }
            let ended = ShiftEnded(shift: other.id, by: .clerk(sign: clerk.sign, shift: other.id))
            try append(.staff(.shiftEnded(ended)))
        }
    }

    /// Somebody to whom a register may go.
    func successor(_ id: ShiftID, at register: RegisterID, isTraining: Bool) throws -> Shift {
        let next = try shift(id)
        let clerk = try books.clerk(next.clerk)
        try clerk.checkWorks(from: next.caller)
        guard !Deed.switchRegister.roles.isDisjoint(with: clerk.roles) else {
            throw KasseError.notAllowed(.switchRegister, who: clerk.sign.text)
        }
        guard next.register != register else { throw KasseError.alreadyAtRegister(id, register) }
        if let other = next.register { throw KasseError.sitsElsewhere(clerk.sign, other) }
        guard next.isTraining == isTraining else {
            throw KasseError.registerInTraining(register, isTraining: isTraining)
        }
        return next
    }

    /// - Parameter asking: whose shift is answered: that of who gives the register, or of who takes it.
    func handOver(
        _ register: RegisterID, from: Shift, to next: Shift, count: CashCount?, reason: String? = nil,
        by author: Author, asking: ShiftID
    ) throws -> HandedOver {
        var counted: (entry: Int64, difference: Cents)?
        if let count {
            guard !from.isTraining else { throw KasseError.training(from.id) }
            let expected = try books.balance(of: .cash, at: register)
            let event = CashCounted(
                register: register, occasion: .handOver, count: count, expected: expected, time: wallTime, by: author)
            counted = (try append(.cash(.counted(event))).sequence, event.difference)
        }
        // At a register that was shared both may sit already.
        let left = next.register == register ? nil : next.register
        let event = RegisterHandedOver(
            register: register, from: from.id, to: next.id, count: counted?.entry, reason: reason, left: left)
        try append(.staff(.handedOver(event)))
        return HandedOver(
            seat: try seat(of: asking, left: left), difference: counted?.difference, entry: counted?.entry)
    }

    /// Where a shift is now, and how it left another register.
    func seat(of id: ShiftID, left: RegisterID?) throws -> ChangedSeat {
        let shift = try shift(id)
        return ChangedSeat(
            shift: shift, left: left,
            openSales: try left.map { try books.salesAlone(at: $0, isTraining: shift.isTraining) } ?? [])
    }

    /// The last hand-over of a shift, when it is the one that is asked for: its answer was lost.
    func handOver(
        of shift: Shift, _ count: CashCount?, where isSame: (RegisterHandedOver) -> Bool
    ) throws -> HandedOver? {
        guard let entry = shift.handOver, case .staff(.handedOver(let handed)) = try books.entry(entry)?.event,
            isSame(handed)
        else { return nil }
        var counted: CashCounted?
        if let entry = handed.count, case .cash(.counted(let event)) = try books.entry(entry)?.event { counted = event }
        guard counted?.count == count else { return nil }
        return HandedOver(
            seat: try seat(of: shift.id, left: handed.to == shift.id ? handed.left : nil),
            difference: counted?.difference, entry: handed.count)
    }

    func activeRegister(_ id: RegisterID) throws -> CashRegister {
        let register = try books.register(id)
        guard register.isActive else { throw KasseError.notActive(.register, id.text) }
        return register
    }
}
