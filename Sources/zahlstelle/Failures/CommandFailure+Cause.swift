import Archives
import Glibc
import Interface
import JSON
import PayPoint
import Updates
import Varlink

extension CommandFailure {
    /// What any error means to the person at the counter.
    init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as VarlinkServiceError: self.init(service: error)
        case let failure as Registers.Failure: self.init(failure, RegistersAdvice.words(failure))
        case let failure as Tariffs.Failure: self.init(failure, TariffsAdvice.words(failure))
        case let failure as Closings.Failure: self.init(failure, ClosingsAdvice.words(failure))
        case let failure as Settlement.Failure: self.init(failure, SettlementAdvice.words(failure))
        case let failure as Sales.Failure: self.init(failure, SalesAdvice.words(failure))
        case let failure as Reports.Failure: self.init(failure, ReportsAdvice.words(failure))
        case let failure as Receivables.Failure: self.init(failure, ReceivablesAdvice.words(failure))
        case let failure as any VarlinkFailure: self.init(failure, nil)
        case let error as VarlinkClientError: self.init(client: error)
        case let error as SocketError: self.init(socket: error)
        case let failure as JournalFailure: self.init(journal: failure)
        case let failure as ArchiveFailure: self.init(archives: failure)
        case let failure as UpdateFailure: self.init(update: failure)
        default:
            self.init(
                status: .failed, name: "failed",
                text: Words("Das ist nicht gelungen.", "That did not work."),
                advice: Words("Das System meldet: \(error)", "The system reports: \(error)"))
        }
    }

    /// - Parameter advice: where the error's own fields do not say what to do.
    private init(_ failure: any VarlinkFailure, _ advice: Words?) {
        let fields = Self.fields(failure)
        var text = Words.name(failure.varlinkName)
        var known = advice
        if case .object(let members) = fields {
            if case .string(let german) = members["text"], case .string(let english) = members["english"] {
                text = Words(german, english)
            }
            // What stands in the way is another payment.
            if case .string(let payment) = members["payment"] { known = known ?? .stateOfPayment(payment) }
            // It may well be there, but of another kind than the one asked for.
            if case .string = members["device"] { known = known ?? .listOfDevices }
        }
        if failure.varlinkName.hasSuffix(".JournalUnavailable") { known = .journalUnavailable }
        self.init(status: .refused, name: failure.varlinkName, text: text, advice: known, parameters: fields)
    }

    private init(service error: VarlinkServiceError) {
        let (text, advice): (Words, Words?) =
            switch error {
            case .permissionDenied:
                (
                    Words("Dafür fehlt die Berechtigung.", "You are not allowed to do that."),
                    Words(
                        "Wer was darf, steht in zahlstelled.toml unter [[access]].",
                        "Who may do what stands in zahlstelled.toml under [[access]].")
                )
            case .interfaceNotFound(let name), .methodNotFound(let name), .methodNotImplemented(let name):
                (Words("Der Dienst kennt \(name) nicht.", "The daemon does not know \(name)."), .sameVersion)
            case .invalidParameter(let name):
                (
                    Words(
                        "Der Dienst weist den Wert von \(name) zurück.", "The daemon refuses the value of \(name)."),
                    nil
                )
            case .expectedMore:
                (
                    Words(
                        "Der Dienst beantwortet den Aufruf nur als Folge.",
                        "The daemon answers the call only with several replies."), nil
                )
            case .internalError:
                (
                    Words("Im Dienst ist ein Fehler aufgetreten.", "An error happened in the daemon."),
                    Words(
                        "Das Protokoll ansehen: journalctl -u zahlstelled", "Look at its log: journalctl -u zahlstelled"
                    )
                )
            }
        self.init(
            status: error == .internalError ? .failed : .refused, name: error.varlinkName, text: text, advice: advice,
            parameters: Self.fields(error))
    }

    private init(client error: VarlinkClientError) {
        switch error {
        case .connectionClosed:
            self.init(
                status: .unreachable, name: "connectionClosed",
                text: Words("Der Dienst hat die Verbindung beendet.", "The daemon closed the connection."),
                advice: .checkService)
        case .timedOut:
            self.init(
                status: .unreachable, name: "timedOut",
                text: Words("Der Dienst antwortet nicht rechtzeitig.", "The daemon does not answer in time."),
                advice: .checkService)
        case .unknownError(let name, let parameters):
            self.init(
                status: .refused, name: name, text: Words("Der Dienst meldet \(name).", "The daemon reports \(name)."),
                advice: .sameVersion, parameters: parameters)
        case .busy, .malformedReply: self = .malformedReply
        }
    }

    /// What came is no answer to what was asked.
    static let malformedReply = CommandFailure(
        status: .failed, name: "malformedReply",
        text: Words("Die Antwort des Dienstes ist unverständlich.", "The daemon's answer cannot be understood."),
        advice: .sameVersion)

    private init(socket error: SocketError) {
        var advice = Words.checkService
        let reason: Words
        switch error {
        case .system(_, let address, let code):
            if code == EACCES || code == EPERM {
                advice = Words(
                    "Das Konto muss zur Gruppe des Sockets gehören: socket-group in zahlstelled.toml.",
                    "The account has to belong to the socket's group: socket-group in zahlstelled.toml.")
            }
            reason = .name("\(address): ") + .system(code)
        case .pathTooLong(let address):
            reason = .name("\(address): ") + .system(ENAMETOOLONG)
        case .inUse(let address): reason = .name("\(address)")
        case .notASocket(let path):
            reason = Words("\(path) ist kein Socket", "\(path) is no socket")
        case .notListening: reason = .system(ECONNREFUSED)
        }
        self.init(
            status: .unreachable, name: "unreachable",
            text: Words("Der Dienst ist nicht erreichbar (", "The daemon cannot be reached (") + reason + .name(")."),
            advice: advice)
    }

    private init(journal failure: JournalFailure) {
        let isDamaged = if case .damaged = failure { true } else { false }
        self.init(
            status: isDamaged ? .journalFaulty : .failed, name: isDamaged ? "journalDamaged" : "journalUnreadable",
            text: Words(failure.reasonInGerman, failure.reasonInEnglish),
            advice: failure.detail.map { Words("Das System meldet: \($0)", "The system reports: \($0)") })
    }

    private static func fields(_ failure: any VarlinkFailure) -> JSONValue? {
        failure.parameters.flatMap { try? JSONEncoding.value(of: $0) }
    }
}
