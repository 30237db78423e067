/// Unannounced audits (Kassenprüfungen).
extension Kasse {
    /// Notes down an unannounced audit (Kassenprüfung). The shift goes on undisturbed.
    ///
    /// - Parameter responsible: who answers for the register and declares: somebody who may close one, and does not audit.
    /// - Returns: what was noted, and the number of its entry.
    public func audit(
        _ register: RegisterID, count: CashCount, declarations: CashAudited.Declarations, responsible: ClerkSign,
        shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> (CashAudited, Int64) {
        try await act(.auditRegister, shift, caller) { transaction, presence in
            let books = try transaction.books
            let register = try books.register(register)
            guard responsible != presence.author.sign,
                !Deed.closeRegister.roles.isDisjoint(with: try books.clerk(responsible).roles)
            else { throw KasseError.notResponsible(responsible) }
            let hash = try books.head().hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            let audited = CashAudited(
                report: try books.report(of: register.id), hash: hash, count: count, declarations: declarations,
                responsible: responsible, by: presence.author, time: transaction.wallTime)
            return (audited, try transaction.append(.closing(.audited(audited))).sequence)
        }
    }

    /// An audit, by the number of its entry.
    public func audit(_ entry: Int64, for shift: ShiftID?, caller: Caller) async throws(KasseError) -> CashAudited {
        try await look(.getAudit, shift, caller) { books, _ in
            guard let noted = try books.record(NotedAudit.self, entry.inKeyOrder) else {
                throw KasseError.unknown(.audit, "\(entry)")
            }
            return try books.audited(noted)
        }
    }

    /// Audits, the oldest first.
    ///
    /// - Parameters:
    ///   - register: only those of this one.
    ///   - last: those behind it.
    public func audits(
        of register: RegisterID?, after last: Int64?, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> AuditPage {
        try await look(.listAudits, shift, caller) { books, _ in
            let register = try register.map { try books.register($0).id }
            let most = NotedAudit.mostListed
            try KasseError.check(last, "after", atLeast: 0)
            let found = try books.records(NotedAudit.self, after: last?.inKeyOrder, limit: most + 1)
            let page = found.prefix(most)
            return AuditPage(
                audits: try page.filter { register == nil || $0.register == register }.map { noted in
                    (noted.entry, try books.audited(noted))
                }, next: found.count > most ? page.last?.entry : nil)
        }
    }
}

/// Some audits.
public struct AuditPage: Sendable {
    public let audits: [(entry: Int64, audited: CashAudited)]
    /// Behind which the next page begins; `nil` where this is the last.
    public let next: Int64?
}

extension Books {
    fileprivate func audited(_ noted: NotedAudit) throws -> CashAudited {
        guard case .closing(.audited(let audited)) = try entry(noted.entry)?.event else {
            throw JournalFailure.damaged("entry \(noted.entry) is no audit")
        }
        return audited
    }
}
