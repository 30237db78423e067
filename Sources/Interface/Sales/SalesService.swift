public import PayPoint
public import Varlink

/// org.zahlstelle.Sales on a desk that sells.
public struct SalesService: OrgZahlstelleSales.Handler {
    let desk: SaleDesk

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
                paper: parameters.paper ?? false, caller: Caller(call.peer))
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
            let (job, outcome) = try await desk.reprint(
                try Self.sale(parameters.sale), on: printer, waits: parameters.wait ?? false,
                shift: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(
                job: job.number, outcome: outcome.map { .init($0) }, trouble: outcome?.trouble?.german)
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

    public func find(
        _ parameters: OrgZahlstelleSales.Find.Parameters, _ call: VarlinkCall<OrgZahlstelleSales.Find.Reply>
    ) async throws -> OrgZahlstelleSales.Find.Reply {
        try await translated { () async throws(KasseError) in
            guard let receipt = ReceiptNumber(parameters.receipt) else {
                throw .invalid(RequestFault(field: "receipt", rule: .receiptNumber))
            }
            let sale = try await desk.kasse.sale(
                of: receipt, for: try Name.shift(parameters.shift), caller: Caller(call.peer))
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

    func translated<Value: Sendable>(_ work: () async throws(KasseError) -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw OrgZahlstelleSales.Failure(error)
        }
    }

    static func sale(_ text: String, _ field: String = "sale") throws(KasseError) -> SaleID {
        guard let id = SaleID(text) else { throw fault(field) }
        return id
    }

    static func printer(_ text: String?) throws(KasseError) -> DeviceID? {
        guard let text else { return nil }
        guard let id = DeviceID(text) else { throw fault("printer") }
        return id
    }

    static func fault(_ field: String) -> KasseError {
        .invalid(RequestFault(field: field, rule: .identifier))
    }
}
