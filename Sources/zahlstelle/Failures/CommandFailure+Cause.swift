import Glibc
import Interface
import JSON
import PayPoint
import Varlink

extension CommandFailure {
    /// What any error means to the person at the counter.
    init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as VarlinkServiceError: self.init(service: error)
        case let failure as Registers.Failure:
            self.init(failure: failure)
            advice = RegistersAdvice.text(failure)
        case let failure as Tariffs.Failure:
            self.init(failure: failure)
            advice = TariffsAdvice.text(failure)
        case let failure as Closings.Failure:
            self.init(failure: failure)
            advice = ClosingsAdvice.text(failure) ?? advice
        case let failure as Settlement.Failure:
            self.init(failure: failure)
            advice = SettlementAdvice.text(failure) ?? advice
        case let failure as Sales.Failure:
            self.init(failure: failure)
            advice = SalesAdvice.text(failure)
        case let failure as Reports.Failure:
            self.init(failure: failure)
            advice = ReportsAdvice.text(failure)
        case let failure as Receivables.Failure:
            self.init(failure: failure)
            advice = ReceivablesAdvice.text(failure)
        case let failure as any VarlinkFailure: self.init(failure: failure)
        case let error as VarlinkClientError: self.init(client: error)
        case let error as SocketError: self.init(socket: error)
        case let failure as JournalFailure: self.init(journal: failure)
        default: self.init(status: .failed, name: "failed", text: "\(error)")
        }
    }

    private init(failure: any VarlinkFailure) {
        let fields = Self.fields(failure)
        var text = failure.varlinkName
        var advice: String?
        if case .object(let members) = fields {
            if case .string(let german) = members["text"] { text = german }
            // What stands in the way is another payment.
            if case .string(let payment) = members["payment"] {
                advice = "Wie es um diese Zahlung steht und was zu tun ist, zeigt: zahlstelle payment \(payment)"
            }
            // It may well be there, but of another kind than the one asked for.
            if case .string = members["device"] { advice = "Alle Geräte und ihre Art zeigt: zahlstelle devices" }
        }
        self.init(status: .refused, name: failure.varlinkName, text: text, advice: advice, parameters: fields)
    }

    private init(service error: VarlinkServiceError) {
        let (text, advice): (String, String?) =
            switch error {
            case .permissionDenied:
                ("Dafür fehlt die Berechtigung.", "Wer was darf, steht in zahlstelled.toml unter [[access]].")
            case .interfaceNotFound(let name), .methodNotFound(let name), .methodNotImplemented(let name):
                ("Der Dienst kennt \(name) nicht.", "Dienst und zahlstelle auf denselben Stand bringen.")
            case .invalidParameter(let name): ("Der Dienst weist den Wert von \(name) zurück.", nil)
            case .expectedMore: ("Der Dienst beantwortet den Aufruf nur als Folge.", nil)
            case .internalError:
                ("Im Dienst ist ein Fehler aufgetreten.", "Das Protokoll ansehen: journalctl -u zahlstelled")
            }
        self.init(
            status: error == .internalError ? .failed : .refused, name: error.varlinkName, text: text, advice: advice,
            parameters: Self.fields(error))
    }

    private init(client error: VarlinkClientError) {
        switch error {
        case .connectionClosed:
            self.init(
                status: .unreachable, name: "connectionClosed", text: "Der Dienst hat die Verbindung beendet.",
                advice: Self.checkService)
        case .timedOut:
            self.init(
                status: .unreachable, name: "timedOut", text: "Der Dienst antwortet nicht rechtzeitig.",
                advice: Self.checkService)
        case .unknownError(let name, let parameters):
            self.init(status: .refused, name: name, text: "Der Dienst meldet \(name).", parameters: parameters)
        case .busy, .malformedReply:
            self.init(
                status: .failed, name: "malformedReply", text: "Die Antwort des Dienstes ist unverständlich: \(error)",
                advice: "Dienst und zahlstelle auf denselben Stand bringen.")
        }
    }

    private init(socket error: SocketError) {
        var advice = Self.checkService
        if case .system(_, _, let code) = error, code == EACCES || code == EPERM {
            advice = "Das Konto muss zur Gruppe des Sockets gehören: socket-group in zahlstelled.toml."
        }
        self.init(
            status: .unreachable, name: "unreachable", text: "Der Dienst ist nicht erreichbar (\(error)).",
            advice: advice)
    }

    private init(journal failure: JournalFailure) {
        if case .damaged = failure {
            self.init(status: .journalFaulty, name: "journalDamaged", text: failure.german)
        } else {
            self.init(status: .failed, name: "journalUnreadable", text: failure.german)
        }
    }

    private static let checkService =
        "Läuft er? systemctl status zahlstelled; einen anderen Socket nennen --socket oder ZAHLSTELLE_SOCKET."

    private static func fields(_ failure: any VarlinkFailure) -> JSONValue? {
        failure.parameters.flatMap { try? JSONEncoding.value(of: $0) }
    }
}
