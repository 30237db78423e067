internal import PayPoint

extension OrgZahlstelleRegisters.Role {
    init(_ role: Role) {
        switch role {
        case .cashier: self = .cashier
        case .registerKeeper: self = .registerKeeper
        case .supervisor: self = .supervisor
        case .masterData: self = .masterData
        case .mainCashOffice: self = .mainCashOffice
        case .auditor: self = .auditor
        case .technician: self = .technician
        }
    }

    var domain: Role {
        switch self {
        case .cashier: .cashier
        case .registerKeeper: .registerKeeper
        case .supervisor: .supervisor
        case .masterData: .masterData
        case .mainCashOffice: .mainCashOffice
        case .auditor: .auditor
        case .technician: .technician
        }
    }
}

extension OrgZahlstelleRegisters.Office {
    init(_ office: Office) {
        self.init(id: office.id.text, name: office.name)
    }

    var domain: Office { get throws(KasseError) { Office(id: try Name.office(id, field: "office.id"), name: name) } }
}

extension OrgZahlstelleRegisters.Clerk {
    init(_ clerk: Clerk) {
        self.init(
            sign: clerk.sign.text, name: clerk.name, roles: clerk.roles.map { .init($0) },
            users: clerk.users.map(Int64.init), active: clerk.isActive)
    }

    var domain: Clerk {
        get throws(KasseError) {
            var users: [UInt32] = []
            for user in self.users {
                guard let number = UInt32(exactly: user) else {
                    throw .invalid(RequestFault(field: "users", rule: .number(0...Int64(UInt32.max))))
                }
                users.append(number)
            }
            return Clerk(
                sign: try Name.sign(sign, field: "sign"), name: name, roles: Set(roles.map(\.domain)), users: users,
                isActive: active)
        }
    }
}

extension OrgZahlstelleRegisters.Register {
    init(_ register: CashRegister) {
        self.init(
            id: register.id.text, name: register.name, office: register.office?.text, float: register.float.value,
            warnAbove: register.warnAbove?.value, mostCash: register.mostCash?.value,
            releaseAbove: register.releaseAbove?.value, shared: register.isShared,
            countsBlind: register.countsBlind, closesDaily: register.closesDaily,
            needsSecondSignature: register.needsSecondSignature,
            active: register.isActive)
    }

    var domain: CashRegister {
        get throws(KasseError) {
            CashRegister(
                id: try Name.register(id, field: "register.id"), name: name,
                office: try office.map { id throws(KasseError) in try Name.office(id, field: "register.office") },
                float: Cents(float), warnAbove: warnAbove.map { Cents($0) }, mostCash: mostCash.map { Cents($0) },
                releaseAbove: releaseAbove.map { Cents($0) },
                isShared: shared, countsBlind: countsBlind, closesDaily: closesDaily,
                needsSecondSignature: needsSecondSignature,
                isActive: active)
        }
    }
}

extension OrgZahlstelleRegisters.Shift {
    init(_ shift: Shift) {
        self.init(
            id: shift.id.text, clerk: shift.clerk.text, register: shift.register?.text, training: shift.isTraining,
            beganAt: shift.beganAt.iso8601, endedAt: shift.endedAt?.iso8601)
    }
}

extension OrgZahlstelleRegisters.SeatedRegister {
    init(_ seated: SeatedRegister) {
        self.init(
            register: .init(seated.register), period: seated.period, shifts: seated.shifts.map { .init($0) })
    }
}
