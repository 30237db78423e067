public import PayPoint
public import Varlink

/// org.zahlstelle.Daemon on the desk that ends it.
public struct DaemonService: OrgZahlstelleDaemon.Handler {
    private let rest: RestDesk

    public init(rest: RestDesk) {
        self.rest = rest
    }

    public func getActivities(
        _ parameters: OrgZahlstelleDaemon.GetActivities.Parameters,
        _ call: VarlinkCall<OrgZahlstelleDaemon.GetActivities.Reply>
    ) async throws -> OrgZahlstelleDaemon.GetActivities.Reply {
        let found = try await answering { try await rest.activities(parameters.scope.domain) }
        return .init(activities: found.map { .init($0) })
    }

    public func renew(
        _ parameters: OrgZahlstelleDaemon.Renew.Parameters, _ call: VarlinkCall<OrgZahlstelleDaemon.Renew.Reply>
    ) async throws -> OrgZahlstelleDaemon.Renew.Reply {
        let found = try await answering {
            try await rest.renew(parameters.scope.domain, waits: parameters.wait ?? false)
        }
        guard let first = found.first else { return .init() }
        throw OrgZahlstelleDaemon.Failure.underWay(
            .init(
                activities: found.map { .init($0) },
                text: "Es läuft noch etwas: \(ActivityText.german(first)). Warten, bis nichts mehr läuft.",
                english: "Something is under way: \(ActivityText.english(first)). Wait until it has ended."))
    }

    private func answering(_ work: () async throws -> [Activity]) async throws -> [Activity] {
        do {
            return try await work()
        } catch let failure as JournalFailure {
            let error = PaymentError.journal(failure)
            throw OrgZahlstelleDaemon.Failure.journalUnavailable(
                .init(text: ErrorText.german(error), english: ErrorText.english(error)))
        }
    }
}

extension OrgZahlstelleDaemon.Scope {
    fileprivate var domain: Activity.Scope {
        switch self {
        case .payments: .payments
        case .day: .day
        }
    }
}

extension OrgZahlstelleDaemon.Activity {
    init(_ activity: Activity) {
        let (kind, name): (OrgZahlstelleDaemon.Kind, String?) =
            switch activity {
            case .payment(let id): (.payment, id.text)
            case .printing: (.printing, nil)
            case .dayEnd(let terminal): (.dayEnd, terminal.text)
            case .doubt(let id): (.doubt, id.text)
            case .sale(let id, _): (.sale, id.text)
            case .shift(let id, _, _): (.shift, id.text)
            case .unclosedRegister(let id, _): (.register, id.text)
            case .unsentHandOver(let closing): (.handOver, "\(closing)")
            }
        self.init(
            kind: kind, name: name, text: ActivityText.german(activity), english: ActivityText.english(activity))
    }
}
