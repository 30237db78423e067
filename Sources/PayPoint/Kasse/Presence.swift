/// Who calls, and from where.
struct Presence: Sendable {
    let author: Author
    let roles: Set<Role>
    /// `nil` for the technician, who needs none.
    let shift: Shift?

    var isTraining: Bool { shift?.isTraining ?? false }
}

extension Clerk {
    /// Whether somebody works here, and from this user of the system.
    func checkWorks(from caller: Caller) throws(KasseError) {
        guard isActive else { throw .notActive(.clerk, sign.text) }
        guard users.isEmpty || users.contains(caller.user) else { throw .notFromHere(sign) }
    }
}

extension Books {
    /// Who calls, when they may do what they want.
    ///
    /// - Throws: ``KasseError``, and what reading the books throws.
    func presence(
        _ id: ShiftID?, _ caller: Caller, _ technicians: Set<UInt32>, for deed: Deed
    ) throws -> Presence {
        let presence = try presence(id, caller, technicians, deed)
        guard !presence.roles.isDisjoint(with: deed.roles) else {
            throw KasseError.notAllowed(deed, who: presence.author.text)
        }
        if let shift = presence.shift, shift.isTraining, !deed.isForPractice { throw KasseError.training(shift.id) }
        return presence
    }

    private func presence(
        _ id: ShiftID?, _ caller: Caller, _ technicians: Set<UInt32>, _ deed: Deed
    ) throws -> Presence {
        guard let id else {
            guard technicians.contains(caller.user) else {
                throw KasseError.invalid(RequestFault(field: "shift", rule: .shift))
            }
            return Presence(author: .technician(user: caller.user), roles: [.technician], shift: nil)
        }
        guard let shift = try record(Shift.self, id.text) else { throw KasseError.unknown(.shift, id.text) }
        guard shift.isOpen else { throw KasseError.shiftEnded(id) }
        guard shift.caller.user == caller.user else { throw KasseError.notFromHere(shift.clerk) }
        let clerk = try clerk(shift.clerk)
        // Whoever has left since goes home and does nothing else.
        if deed != .signOff { try clerk.checkWorks(from: caller) }
        return Presence(author: .clerk(sign: clerk.sign, shift: id), roles: Set(clerk.roles), shift: shift)
    }

    func clerk(_ sign: ClerkSign) throws -> Clerk {
        guard let clerk = try record(Clerk.self, sign.text) else { throw KasseError.unknown(.clerk, sign.text) }
        return clerk
    }

    func register(_ id: RegisterID) throws -> CashRegister {
        guard let register = try record(CashRegister.self, id.text) else {
            throw KasseError.unknown(.register, id.text)
        }
        return register
    }
}
