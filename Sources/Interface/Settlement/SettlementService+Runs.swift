internal import FoundationEssentials
internal import PayPoint
public import Varlink

/// The plan, runs and their files.
extension SettlementService {
    public func definePlan(
        _ parameters: OrgZahlstelleSettlement.DefinePlan.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.DefinePlan.Reply>
    ) async throws -> OrgZahlstelleSettlement.DefinePlan.Reply {
        try await translated { () async throws(KasseError) in
            let plan = try await kasse.define(
                try parameters.plan.domain, shift: try Name.shift(parameters.shift, field: "shift"),
                caller: Caller(call.peer))
            return .init(version: plan.version, entry: plan.entry)
        }
    }

    public func getPlan(
        _ parameters: OrgZahlstelleSettlement.GetPlan.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.GetPlan.Reply>
    ) async throws -> OrgZahlstelleSettlement.GetPlan.Reply {
        try await translated { () async throws(KasseError) in
            let plan = try await kasse.plan(for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(
                plan: .init(plan.plan), version: plan.version, entry: plan.entry, by: plan.by.text,
                time: plan.time.iso8601)
        }
    }

    public func settle(
        _ parameters: OrgZahlstelleSettlement.Settle.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.Settle.Reply>
    ) async throws -> OrgZahlstelleSettlement.Settle.Reply {
        try await translated { () async throws(KasseError) in
            var registers: [RegisterID]?
            if let names = parameters.registers {
                var known: [RegisterID] = []
                for name in names { known.append(try Name.register(name, field: "registers")) }
                registers = known
            }
            let run = try await kasse.settle(
                parameters.number, registers: registers, files: files,
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(
                run: .init(run.made, entry: run.entry), handOvers: OrgZahlstelleSettlement.HandOver.all(of: run))
        }
    }

    public func getRun(
        _ parameters: OrgZahlstelleSettlement.GetRun.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.GetRun.Reply>
    ) async throws -> OrgZahlstelleSettlement.GetRun.Reply {
        try await translated { () async throws(KasseError) in
            let run = try await kasse.run(
                parameters.number, for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(
                run: .init(run.made, entry: run.entry), handOvers: OrgZahlstelleSettlement.HandOver.all(of: run),
                registers: run.report.registers.map { .init($0, register: $0.closings.first?.id.register) },
                all: .init(run.report.all, register: nil))
        }
    }

    public func listRuns(
        _ parameters: OrgZahlstelleSettlement.ListRuns.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.ListRuns.Reply>
    ) async throws -> OrgZahlstelleSettlement.ListRuns.Reply {
        try await translated { () async throws(KasseError) in
            let (runs, next) = try await kasse.runs(
                before: parameters.before, limit: Int(clamping: parameters.limit ?? Int64(SettlementRun.mostListed)),
                for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(runs: runs.map { .init($0.made, entry: $0.entry) }, next: next)
        }
    }

    public func getFile(
        _ parameters: OrgZahlstelleSettlement.GetFile.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.GetFile.Reply>
    ) async throws -> OrgZahlstelleSettlement.GetFile.Reply {
        try await translated { () async throws(KasseError) in
            let file = try await kasse.handOverFile(
                of: try Self.closing(parameters.register, parameters.number), profile: parameters.profile, files: files,
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            let limit = parameters.limit ?? FilePage.largest
            guard FilePage.limits.contains(limit) else {
                throw .invalid(RequestFault(field: "limit", rule: .number(FilePage.limits)))
            }
            guard let page = FilePage(of: file, offset: parameters.offset ?? 0, limit: Int(limit)) else {
                let rule = RequestRule.number(0...Int64(file.bytes.count))
                throw .invalid(RequestFault(field: "offset", rule: rule))
            }
            return .init(
                text: page.text, base64: page.text == nil ? Data(page.bytes).base64EncodedString() : nil,
                total: Int64(file.bytes.count), sha256: file.hash, next: page.next,
                name: FilePage.name(of: file, profile: parameters.profile))
        }
    }

    public func moveHandOver(
        _ parameters: OrgZahlstelleSettlement.MoveHandOver.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.MoveHandOver.Reply>
    ) async throws -> OrgZahlstelleSettlement.MoveHandOver.Reply {
        try await translated { () async throws(KasseError) in
            let booked = try parameters.bookedAt.map { text throws(KasseError) in
                guard let moment = Timestamp(iso8601: text) else {
                    throw .invalid(RequestFault(field: "bookedAt", rule: .moment))
                }
                return moment
            }
            let move = try await kasse.move(
                try Self.closing(parameters.register, parameters.number), to: parameters.state.domain,
                reference: parameters.reference, reason: parameters.reason, bookedAt: booked,
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(standing: .init(move.state), listAsOf: move.olderList?.iso8601)
        }
    }

    public func listHandOvers(
        _ parameters: OrgZahlstelleSettlement.ListHandOvers.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.ListHandOvers.Reply>
    ) async throws -> OrgZahlstelleSettlement.ListHandOvers.Reply {
        try await translated { () async throws(KasseError) in
            guard (parameters.afterRegister == nil) == (parameters.afterNumber == nil) else {
                throw .invalid(RequestFault(field: "afterNumber", rule: .afterBoth))
            }
            let last = try parameters.afterRegister.map { register throws(KasseError) in
                try Self.closing(register, parameters.afterNumber ?? 0, field: "afterRegister")
            }
            let page = try await kasse.handOvers(
                in: parameters.state?.domain, after: last, for: try Name.shift(parameters.shift),
                caller: Caller(call.peer))
            return .init(standings: page.states.map { .init($0) }, more: page.next != nil)
        }
    }
}

extension RequestRule {
    fileprivate static let afterBoth = RequestRule(
        english: "the number of a closing with its register, or neither of them",
        german: "die Nummer eines Abschlusses mit seiner Kasse, oder keines von beiden")
}
