public import PayPoint
public import Varlink

/// org.zahlstelle.Settlement on the Kasse.
public struct SettlementService: OrgZahlstelleSettlement.Handler {
    let kasse: Kasse
    let files = SettlementFiles()

    public init(kasse: Kasse) {
        self.kasse = kasse
    }

    func translated<Value: Sendable>(_ work: () async throws(KasseError) -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw OrgZahlstelleSettlement.Failure(error)
        }
    }

    static func closing(
        _ register: String, _ number: Int64, field: String = "register"
    ) throws(KasseError) -> ClosingID {
        ClosingID(register: try Name.register(register, field: field), number: number)
    }
}

/// Cash on its way.
extension SettlementService {
    public func deliver(
        _ parameters: OrgZahlstelleSettlement.Deliver.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.Deliver.Reply>
    ) async throws -> OrgZahlstelleSettlement.Deliver.Reply {
        try await translated { () async throws(KasseError) in
            let count = try parameters.pieces.map { pieces throws(KasseError) in
                try CashCount(pieces.map { ($0.value, $0.pieces) }, field: "pieces")
            }
            let delivery = try await kasse.deliver(
                try Name.delivery(parameters.delivery, field: "delivery"), fromDrawer: Cents(parameters.fromDrawer),
                fromWithdrawn: Cents(parameters.fromWithdrawn), count: count, bag: parameters.bag,
                note: parameters.note, shift: try Name.shift(parameters.shift, field: "shift"),
                caller: Caller(call.peer))
            return .init(delivery: .init(delivery))
        }
    }

    public func acknowledgeDelivery(
        _ parameters: OrgZahlstelleSettlement.AcknowledgeDelivery.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.AcknowledgeDelivery.Reply>
    ) async throws -> OrgZahlstelleSettlement.AcknowledgeDelivery.Reply {
        try await translated { () async throws(KasseError) in
            let delivery = try await kasse.acknowledge(
                try Name.delivery(parameters.delivery, field: "delivery"), received: Cents(parameters.received),
                note: parameters.note, shift: try Name.shift(parameters.shift, field: "shift"),
                caller: Caller(call.peer))
            return .init(delivery: .init(delivery))
        }
    }

    public func getDelivery(
        _ parameters: OrgZahlstelleSettlement.GetDelivery.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.GetDelivery.Reply>
    ) async throws -> OrgZahlstelleSettlement.GetDelivery.Reply {
        try await translated { () async throws(KasseError) in
            let delivery = try await kasse.delivery(
                try Name.delivery(parameters.delivery, field: "delivery"), for: try Name.shift(parameters.shift),
                caller: Caller(call.peer))
            return .init(delivery: .init(delivery))
        }
    }

    public func listDeliveries(
        _ parameters: OrgZahlstelleSettlement.ListDeliveries.Parameters,
        _ call: VarlinkCall<OrgZahlstelleSettlement.ListDeliveries.Reply>
    ) async throws -> OrgZahlstelleSettlement.ListDeliveries.Reply {
        try await translated { () async throws(KasseError) in
            let page = try await kasse.deliveries(
                of: try Name.register(parameters.register), onlyOpen: parameters.open ?? false,
                after: try parameters.after.map { id throws(KasseError) in try Name.delivery(id, field: "after") },
                for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(deliveries: page.deliveries.map { .init($0) }, next: page.next?.text)
        }
    }
}
