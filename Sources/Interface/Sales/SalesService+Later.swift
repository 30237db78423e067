internal import PayPoint
public import Varlink

/// What is paid later than at the counter, or after all there.
extension SalesService {
    public func `defer`(
        _ parameters: OrgZahlstelleSales.Defer.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Defer.Reply>
    ) async throws -> OrgZahlstelleSales.Defer.Reply {
        try await translated { () async throws(KasseError) in
            let sale = try await desk.defer(
                try Self.sale(parameters.sale), as: parameters.outcome.domain,
                printer: try Self.printer(parameters.printer),
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(sale: .init(sale))
        }
    }

    public func redeem(
        _ parameters: OrgZahlstelleSales.Redeem.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Redeem.Reply>
    ) async throws -> OrgZahlstelleSales.Redeem.Reply {
        try await translated { () async throws(KasseError) in
            let order = SaleOrder(
                id: try Self.sale(parameters.sale), slip: try Self.sale(parameters.slip, "slip"))
            let sale = try await desk.sell(
                order, plan: try TenderPlan(parameters.tenders), printer: try Self.printer(parameters.printer),
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(sale: .init(sale))
        }
    }

    public func withdraw(
        _ parameters: OrgZahlstelleSales.Withdraw.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Withdraw.Reply>
    ) async throws -> OrgZahlstelleSales.Withdraw.Reply {
        try await translated { () async throws(KasseError) in
            let sale = try await desk.kasse.withdraw(
                try Self.sale(parameters.sale), reason: parameters.reason,
                release: try parameters.release.map { id throws(KasseError) in try Name.shift(id, field: "release") },
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(sale: .init(sale))
        }
    }

    public func listDeferred(
        _ parameters: OrgZahlstelleSales.ListDeferred.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSales.ListDeferred.Reply>
    ) async throws -> OrgZahlstelleSales.ListDeferred.Reply {
        try await translated { () async throws(KasseError) in
            let page = try await desk.kasse.deferredSales(
                of: try Name.register(parameters.register), onlyOwed: parameters.owed ?? false,
                from: try Name.day(parameters.from, field: "from"),
                to: try Name.day(parameters.to, field: "to"),
                after: try parameters.after.map { id throws(KasseError) in try Self.sale(id, "after") },
                for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(
                sales: page.sales.map {
                    .init(sale: .init($0.sale), time: $0.time?.iso8601 ?? "", purpose: $0.purpose)
                }, next: page.next?.text)
        }
    }
}
