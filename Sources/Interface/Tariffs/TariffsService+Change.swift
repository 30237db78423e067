internal import PayPoint
public import Varlink

/// One service at a time.
extension TariffsService {
    public func define(
        _ parameters: OrgZahlstelleTariffs.Define.Parameters,
        _ call: VarlinkCall<OrgZahlstelleTariffs.Define.Reply>
    ) async throws -> OrgZahlstelleTariffs.Define.Reply {
        try await translated { () async throws(TariffError) in
            let (shift, service) = try await understood { () async throws(KasseError) in
                (try Name.shift(parameters.shift), try parameters.service.domain)
            }
            let (version, result) = try await kasse.define(
                service, endsPrevious: parameters.endsPrevious ?? false, by: shift, caller: Caller(call.peer))
            return .init(version: .init(version), result: .init(result))
        }
    }

    public func end(
        _ parameters: OrgZahlstelleTariffs.End.Parameters, _ call: VarlinkCall<OrgZahlstelleTariffs.End.Reply>
    ) async throws -> OrgZahlstelleTariffs.End.Reply {
        try await translated { () async throws(TariffError) in
            let (shift, service, day) = try await understood { () async throws(KasseError) in
                (
                    try Name.shift(parameters.shift), try Name.service(parameters.service, field: "service"),
                    try Name.day(parameters.lastDay, field: "lastDay")
                )
            }
            let view = try await kasse.end(service, lastDay: day, by: shift, caller: Caller(call.peer))
            return .init(today: view.today.iso8601, versions: view.tariff.versions.map { .init($0) })
        }
    }

    public func withdraw(
        _ parameters: OrgZahlstelleTariffs.Withdraw.Parameters,
        _ call: VarlinkCall<OrgZahlstelleTariffs.Withdraw.Reply>
    ) async throws -> OrgZahlstelleTariffs.Withdraw.Reply {
        try await translated { () async throws(TariffError) in
            let (shift, service) = try await understood { () async throws(KasseError) in
                (try Name.shift(parameters.shift), try Name.service(parameters.service, field: "service"))
            }
            let view = try await kasse.withdraw(
                service, version: parameters.version, by: shift, caller: Caller(call.peer))
            return .init(today: view.today.iso8601, versions: view.tariff.versions.map { .init($0) })
        }
    }
}
