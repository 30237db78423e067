/// Offices, people and registers: who and what there is.
extension Kasse {
    /// The longest name of an office, a person or a register, in UTF-8 bytes: it has to fit the head of a report.
    static let longestName = 80

    /// The most users of the system from whose programs one person may sign on.
    static let mostUsers = 32

    /// Enters an office, or changes what it is called.
    public func define(_ office: Office, by shift: ShiftID?, caller: Caller) async throws(KasseError) {
        try Self.check(name: office.name)
        try await act(.defineOffice, shift, caller) { transaction, presence in
            try transaction.books.checkIsUnlike(office, "id")
            guard try transaction.books.record(Office.self, office.key) != office else { return }
            try transaction.append(.staff(.officeDefined(OfficeDefined(office: office, by: presence.author))))
        }
    }

    public func offices(for shift: ShiftID?, caller: Caller) async throws(KasseError) -> [Office] {
        try await look(.listOffices, shift, caller) { books, _ in try books.records(Office.self) }
    }

    /// Enters a person, or changes what they may do. A shift that is open goes on with the new rights.
    public func define(_ clerk: Clerk, by shift: ShiftID?, caller: Caller) async throws(KasseError) {
        try Self.check(name: clerk.name)
        if let (one, other) = clerk.conflict { throw .rolesConflict(one, other) }
        guard clerk.users.count <= Self.mostUsers else {
            throw .invalid(RequestFault(field: "users", rule: .count(0...Int64(Self.mostUsers), "users", "Benutzer")))
        }
        try await act(.defineClerk, shift, caller) { transaction, presence in
            try transaction.books.checkIsUnlike(clerk, "sign")
            guard try transaction.books.record(Clerk.self, clerk.key) != clerk else { return }
            guard presence.author.sign != clerk.sign else { throw KasseError.ownRecord(clerk.sign) }
            try transaction.append(.staff(.clerkDefined(ClerkDefined(clerk: clerk, by: presence.author))))
        }
    }

    public func clerks(for shift: ShiftID?, caller: Caller) async throws(KasseError) -> [Clerk] {
        try await look(.listClerks, shift, caller) { books, _ in try books.records(Clerk.self) }
    }

    /// Sets up a register, or changes its rules.
    public func define(_ register: CashRegister, by shift: ShiftID?, caller: Caller) async throws(KasseError) {
        try Self.check(name: register.name)
        try Self.check(limitsOf: register)
        try await act(.defineRegister, shift, caller) { transaction, presence in
            if let office = register.office, try transaction.books.record(Office.self, office.text) == nil {
                throw KasseError.unknown(.office, office.text)
            }
            try transaction.books.checkIsUnlike(register, "id")
            let known = try transaction.books.record(CashRegister.self, register.key)
            guard known != register else { return }
            if known?.isActive == true, !register.isActive { try transaction.books.checkNotInUse(register.id) }
            try transaction.append(
                .staff(.registerDefined(RegisterDefined(register: register, by: presence.author))))
        }
    }

    /// All registers, with those who sit at them.
    public func registers(for shift: ShiftID?, caller: Caller) async throws(KasseError) -> [SeatedRegister] {
        try await look(.listRegisters, shift, caller) { books, _ in
            try books.records(CashRegister.self).map { register in
                let state = try books.state(of: register.id)
                return SeatedRegister(
                    register: register, period: state.period,
                    shifts: try state.shifts.compactMap { try books.record(Shift.self, $0.text) })
            }
        }
    }

    private static func check(name: String) throws(KasseError) {
        guard PaymentRequest.isText(name, longest: longestName) else {
            throw .invalid(RequestFault(field: "name", rule: .text(atMost: longestName)))
        }
    }

    private static func check(limitsOf register: CashRegister) throws(KasseError) {
        guard (Cents.zero...Cents.largestPayment).contains(register.float) else {
            throw .invalid(RequestFault(field: "float", rule: .cash(orZero: true)))
        }
        for (field, limit) in [
            ("warnAbove", register.warnAbove), ("mostCash", register.mostCash),
            ("releaseAbove", register.releaseAbove),
        ] {
            guard let limit else { continue }
            guard limit > .zero, limit <= .largestPayment else {
                throw .invalid(RequestFault(field: field, rule: .cash(orZero: false)))
            }
        }
        if let warn = register.warnAbove, let most = register.mostCash, most < warn {
            throw .invalid(RequestFault(field: "mostCash", rule: .atLeastWarning))
        }
    }
}

extension Books {
    /// A new name must not be taken for one that there is: "ka" and "KA" are one on paper.
    fileprivate func checkIsUnlike<Value: BookRecord>(_ value: Value, _ field: String) throws {
        guard try record(Value.self, value.key) == nil else { return }
        let key = value.key.lowercased()
        guard let known = try records(Value.self).first(where: { $0.key.lowercased() == key }) else { return }
        throw KasseError.invalid(RequestFault(field: field, rule: .unlike(known.key)))
    }
}

/// A register and who sits at it.
public struct SeatedRegister: Hashable, Sendable {
    public let register: CashRegister
    /// The number of the period that is open.
    public let period: Int64
    public let shifts: [Shift]
}
