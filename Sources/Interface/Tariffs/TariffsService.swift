public import PayPoint
public import Varlink

/// org.zahlstelle.Tariffs on the Kasse.
public struct TariffsService: OrgZahlstelleTariffs.Handler {
    let kasse: Kasse

    public init(kasse: Kasse) {
        self.kasse = kasse
    }

    /// Runs a call and turns what the Kasse refuses into the interface's errors.
    func translated<Value: Sendable>(_ work: () async throws(TariffError) -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw OrgZahlstelleTariffs.Failure(error)
        }
    }

    /// The same for what needs no tariffs to be refused.
    func understood<Value: Sendable>(_ work: () async throws(KasseError) -> Value) async throws(TariffError) -> Value {
        do {
            return try await work()
        } catch {
            throw .kasse(error)
        }
    }
}

/// Looking tariffs up.
extension TariffsService {
    public func list(
        _ parameters: OrgZahlstelleTariffs.List.Parameters, _ call: VarlinkCall<OrgZahlstelleTariffs.List.Reply>
    ) async throws -> OrgZahlstelleTariffs.List.Reply {
        try await translated { () async throws(TariffError) in
            try await understood { () async throws(KasseError) in
                let page = try await kasse.services(
                    on: try Name.day(parameters.day, field: "day"),
                    of: try Name.office(parameters.office, field: "office"), withOthers: parameters.all ?? false,
                    after: try Name.service(parameters.after, field: "after"),
                    for: try Name.shift(parameters.shift), caller: Caller(call.peer))
                return .init(
                    day: page.day.iso8601, versions: page.versions.map { .init($0) }, next: page.next?.text)
            }
        }
    }

    public func get(
        _ parameters: OrgZahlstelleTariffs.Get.Parameters, _ call: VarlinkCall<OrgZahlstelleTariffs.Get.Reply>
    ) async throws -> OrgZahlstelleTariffs.Get.Reply {
        try await translated { () async throws(TariffError) in
            let (shift, service) = try await understood { () async throws(KasseError) in
                (try Name.shift(parameters.shift), try Name.service(parameters.service, field: "service"))
            }
            let view = try await kasse.tariff(of: service, for: shift, caller: Caller(call.peer))
            return .init(today: view.today.iso8601, versions: view.tariff.versions.map { .init($0) })
        }
    }
}
