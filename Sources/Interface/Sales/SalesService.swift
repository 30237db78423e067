public import PayPoint
public import Varlink

/// org.zahlstelle.Sales on a desk that sells.
public struct SalesService: OrgZahlstelleSales.Handler {
    private let desk: SaleDesk

    public init(desk: SaleDesk) {
        self.desk = desk
    }

    public func sell(
        _ parameters: OrgZahlstelleSales.Sell.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Sell.Reply>
    ) async throws -> OrgZahlstelleSales.Sell.Reply {
        try await translated { () async throws(KasseError) in
            var items: [SaleItem] = []
            for (index, item) in parameters.items.enumerated() { items.append(try item.domain(index)) }
            let order = SaleOrder(
                id: try Self.sale(parameters.sale), items: items,
                receivables: try parameters.receivables.map { payment throws(KasseError) in try payment.domain },
                payer: parameters.payer, note: parameters.note)
            let sale = try await desk.sell(
                order, plan: try TenderPlan(parameters.tenders), printer: try Self.printer(parameters.printer),
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(sale: .init(sale))
        }
    }

    public func pay(
        _ parameters: OrgZahlstelleSales.Pay.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Pay.Reply>
    ) async throws -> OrgZahlstelleSales.Pay.Reply {
        try await translated { () async throws(KasseError) in
            let sale = try await desk.pay(
                try Self.sale(parameters.sale), plan: try TenderPlan(parameters.tenders),
                printer: try Self.printer(parameters.printer),
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(sale: .init(sale))
        }
    }

    public func settle(
        _ parameters: OrgZahlstelleSales.Settle.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Settle.Reply>
    ) async throws -> OrgZahlstelleSales.Settle.Reply {
        try await translated { () async throws(KasseError) in
            let sale = try await desk.settled(
                try Self.sale(parameters.sale), for: try Name.shift(parameters.shift, field: "shift"),
                caller: Caller(call.peer))
            return .init(sale: .init(sale))
        }
    }

    public func abandon(
        _ parameters: OrgZahlstelleSales.Abandon.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Abandon.Reply>
    ) async throws -> OrgZahlstelleSales.Abandon.Reply {
        try await translated { () async throws(KasseError) in
            let sale = try await desk.abandon(
                try Self.sale(parameters.sale), reason: parameters.reason,
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(sale: .init(sale))
        }
    }

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

    public func release(
        _ parameters: OrgZahlstelleSales.Release.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Release.Reply>
    ) async throws -> OrgZahlstelleSales.Release.Reply {
        try await translated { () async throws(KasseError) in
            let sale = try await desk.kasse.release(
                try Self.sale(parameters.sale), shift: try Name.shift(parameters.shift, field: "shift"),
                caller: Caller(call.peer))
            return .init(sale: .init(sale))
        }
    }

    public func cancel(
        _ parameters: OrgZahlstelleSales.Cancel.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Cancel.Reply>
    ) async throws -> OrgZahlstelleSales.Cancel.Reply {
        try await translated { () async throws(KasseError) in
            let sale = try await desk.cancel(
                try Self.sale(parameters.sale), reason: parameters.reason,
                release: try parameters.release.map { id throws(KasseError) in try Name.shift(id, field: "release") },
                printer: try Self.printer(parameters.printer),
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(sale: .init(sale))
        }
    }

    public func reprint(
        _ parameters: OrgZahlstelleSales.Reprint.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Reprint.Reply>
    ) async throws -> OrgZahlstelleSales.Reprint.Reply {
        try await translated { () async throws(KasseError) in
            guard let printer = DeviceID(parameters.printer) else { throw Self.fault("printer") }
            let job = try await desk.reprint(
                try Self.sale(parameters.sale), on: printer,
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(job: job.number)
        }
    }

    public func get(
        _ parameters: OrgZahlstelleSales.Get.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Get.Reply>
    ) async throws -> OrgZahlstelleSales.Get.Reply {
        try await translated { () async throws(KasseError) in
            let sale = try await desk.sale(
                try Self.sale(parameters.sale), for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(sale: .init(sale))
        }
    }

    public func listOpen(
        _ parameters: OrgZahlstelleSales.ListOpen.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.ListOpen.Reply>
    ) async throws -> OrgZahlstelleSales.ListOpen.Reply {
        try await translated { () async throws(KasseError) in
            let sales = try await desk.kasse.openSales(
                for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(sales: sales.map { .init($0) })
        }
    }

    public func listDeferred(
        _ parameters: OrgZahlstelleSales.ListDeferred.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSales.ListDeferred.Reply>
    ) async throws -> OrgZahlstelleSales.ListDeferred.Reply {
        try await translated { () async throws(KasseError) in
            let page = try await desk.kasse.deferredSales(
                of: try Name.register(parameters.register), from: try Name.day(parameters.from, field: "from"),
                to: try Name.day(parameters.to, field: "to"),
                after: try parameters.after.map { id throws(KasseError) in try Self.sale(id, "after") },
                for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(
                sales: page.sales.map {
                    .init(sale: .init($0.sale), time: $0.time?.iso8601 ?? "", purpose: $0.purpose)
                }, next: page.next?.text)
        }
    }

    private func translated<Value: Sendable>(_ work: () async throws(KasseError) -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw OrgZahlstelleSales.Failure(error)
        }
    }

    private static func sale(_ text: String, _ field: String = "sale") throws(KasseError) -> SaleID {
        guard let id = SaleID(text) else { throw fault(field) }
        return id
    }

    private static func printer(_ text: String?) throws(KasseError) -> DeviceID? {
        guard let text else { return nil }
        guard let id = DeviceID(text) else { throw fault("printer") }
        return id
    }

    private static func fault(_ field: String) -> KasseError {
        .invalid(RequestFault(field: field, rule: .identifier))
    }
}
