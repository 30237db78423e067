public import PayPoint
public import Varlink

/// org.zahlstelle.Closings on the Kasse.
public struct ClosingsService: OrgZahlstelleClosings.Handler {
    private let desk: ClosingDesk
    private var kasse: Kasse { desk.kasse }

    public init(desk: ClosingDesk) {
        self.desk = desk
    }

    public func getReport(
        _ parameters: OrgZahlstelleClosings.GetReport.Parameters,
        _ call: VarlinkCall<OrgZahlstelleClosings.GetReport.Reply>
    ) async throws -> OrgZahlstelleClosings.GetReport.Reply {
        try await translated { () async throws(KasseError) in
            let report = try await kasse.report(
                of: try Name.register(parameters.register),
                for: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(report: .init(report))
        }
    }

    public func sign(
        _ parameters: OrgZahlstelleClosings.Sign.Parameters, _ call: VarlinkCall<OrgZahlstelleClosings.Sign.Reply>
    ) async throws -> OrgZahlstelleClosings.Sign.Reply {
        try await translated { () async throws(KasseError) in
            try await kasse.sign(
                try Self.closing(parameters.register, parameters.number), counted: Cents(parameters.counted),
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init()
        }
    }

    public func close(
        _ parameters: OrgZahlstelleClosings.Close.Parameters, _ call: VarlinkCall<OrgZahlstelleClosings.Close.Reply>
    ) async throws -> OrgZahlstelleClosings.Close.Reply {
        try await translated { () async throws(KasseError) in
            let (closed, open) = try await desk.close(
                try Name.register(parameters.register), number: parameters.number,
                count: try Self.count(parameters.pieces),
                second: try parameters.second.map { id throws(KasseError) in try Name.shift(id, field: "second") },
                endsDays: parameters.days ?? true, shift: try Name.shift(parameters.shift, field: "shift"),
                caller: Caller(call.peer))
            return .init(closing: .init(closed), open: open.map { .init($0) })
        }
    }

    public func get(
        _ parameters: OrgZahlstelleClosings.Get.Parameters, _ call: VarlinkCall<OrgZahlstelleClosings.Get.Reply>
    ) async throws -> OrgZahlstelleClosings.Get.Reply {
        try await translated { () async throws(KasseError) in
            let closed = try await kasse.closing(
                try Self.closing(parameters.register, parameters.number), for: try Name.shift(parameters.shift),
                caller: Caller(call.peer))
            return .init(closing: .init(closed))
        }
    }

    public func list(
        _ parameters: OrgZahlstelleClosings.List.Parameters, _ call: VarlinkCall<OrgZahlstelleClosings.List.Reply>
    ) async throws -> OrgZahlstelleClosings.List.Reply {
        try await translated { () async throws(KasseError) in
            let closings = try await kasse.closings(
                of: try Name.register(parameters.register, field: "register"), before: parameters.before,
                limit: Int(clamping: parameters.limit ?? Int64(ClosedPeriod.mostListed)),
                for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(closings: closings.map { .init($0) })
        }
    }

    public func listDifferences(
        _ parameters: OrgZahlstelleClosings.ListDifferences.Parameters,
        _ call: VarlinkCall<OrgZahlstelleClosings.ListDifferences.Reply>
    ) async throws -> OrgZahlstelleClosings.ListDifferences.Reply {
        try await translated { () async throws(KasseError) in
            let (differences, hasMore) = try await kasse.differences(
                in: parameters.state?.domain, after: parameters.after, for: try Name.shift(parameters.shift),
                caller: Caller(call.peer))
            return .init(differences: differences.map { .init($0) }, more: hasMore)
        }
    }

    public func moveDifference(
        _ parameters: OrgZahlstelleClosings.MoveDifference.Parameters,
        _ call: VarlinkCall<OrgZahlstelleClosings.MoveDifference.Reply>
    ) async throws -> OrgZahlstelleClosings.MoveDifference.Reply {
        try await translated { () async throws(KasseError) in
            let difference = try await kasse.move(
                parameters.difference, to: parameters.state.domain, reason: parameters.reason,
                shift: try Name.shift(parameters.shift, field: "shift"),
                caller: Caller(call.peer))
            return .init(difference: .init(difference))
        }
    }

    public func audit(
        _ parameters: OrgZahlstelleClosings.Audit.Parameters, _ call: VarlinkCall<OrgZahlstelleClosings.Audit.Reply>
    ) async throws -> OrgZahlstelleClosings.Audit.Reply {
        try await translated { () async throws(KasseError) in
            let declared = parameters.declarations
            let (audited, entry) = try await kasse.audit(
                try Name.register(parameters.register, field: "register"),
                count: try Self.count(parameters.pieces),
                declarations: CashAudited.Declarations(
                    booksPresented: declared.booksPresented, paymentsEntered: declared.paymentsEntered,
                    moneyIncluded: declared.moneyIncluded, officialMoneyOnly: declared.officialMoneyOnly),
                responsible: try Name.sign(parameters.responsible, field: "responsible"),
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(audit: .init(audited, entry: entry))
        }
    }

    public func getAudit(
        _ parameters: OrgZahlstelleClosings.GetAudit.Parameters,
        _ call: VarlinkCall<OrgZahlstelleClosings.GetAudit.Reply>
    ) async throws -> OrgZahlstelleClosings.GetAudit.Reply {
        try await translated { () async throws(KasseError) in
            let audited = try await kasse.audit(
                parameters.entry, for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(audit: .init(audited, entry: parameters.entry))
        }
    }

    public func listAudits(
        _ parameters: OrgZahlstelleClosings.ListAudits.Parameters,
        _ call: VarlinkCall<OrgZahlstelleClosings.ListAudits.Reply>
    ) async throws -> OrgZahlstelleClosings.ListAudits.Reply {
        try await translated { () async throws(KasseError) in
            let page = try await kasse.audits(
                of: try Name.register(parameters.register), after: parameters.after,
                for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(audits: page.audits.map { .init($0.audited, entry: $0.entry) }, next: page.next)
        }
    }

    private func translated<Value: Sendable>(_ work: () async throws(KasseError) -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw OrgZahlstelleClosings.Failure(error)
        }
    }

    private static func closing(_ register: String, _ number: Int64) throws(KasseError) -> ClosingID {
        ClosingID(register: try Name.register(register, field: "register"), number: number)
    }

    private static func count(_ pieces: [OrgZahlstelleClosings.Pieces]) throws(KasseError) -> CashCount {
        try CashCount(pieces.map { ($0.value, $0.pieces) }, field: "pieces")
    }
}
