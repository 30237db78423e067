public import PayPoint
public import Varlink

/// org.zahlstelle.Terminals on a desk.
public struct TerminalsService: OrgZahlstelleTerminals.Handler {
    let desk: PaymentDesk

    public init(desk: PaymentDesk) {
        self.desk = desk
    }

    public func endDay(
        _ parameters: OrgZahlstelleTerminals.EndDay.Parameters, _ call: VarlinkCall<OrgZahlstelleTerminals.EndDay.Reply>
    ) async throws -> OrgZahlstelleTerminals.EndDay.Reply {
        try await translated(parameters.terminal) {
            let terminal = try Wire.device(parameters.terminal, field: "terminal")
            return .init(dayEnd: .init(try await desk.endDay(of: terminal, caller: Caller(call.peer))))
        }
    }

    public func getState(
        _ parameters: OrgZahlstelleTerminals.GetState.Parameters,
        _ call: VarlinkCall<OrgZahlstelleTerminals.GetState.Reply>
    ) async throws -> OrgZahlstelleTerminals.GetState.Reply {
        try await translated(parameters.terminal) {
            let terminal = try Wire.device(parameters.terminal, field: "terminal")
            return .init(state: .init(try await desk.state(of: terminal), of: terminal))
        }
    }

    /// Says in the interface's errors what the domain throws.
    func translated<Value: Sendable>(_ terminal: String, _ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let error as PaymentError {
            throw Self.failure(error, terminal)
        } catch let failure as JournalFailure {
            throw Self.failure(.journal(failure), terminal)
        }
    }

    private static func failure(_ error: PaymentError, _ terminal: String) -> OrgZahlstelleTerminals.Failure {
        let text = ErrorText.german(error)
        let english = ErrorText.english(error)
        switch error {
        case .terminalBusy(_, let payment):
            return .terminalBusy(.init(terminal: terminal, payment: payment.text, text: text, english: english))
        case .terminalInDoubt(_, let payment):
            return .terminalInDoubt(.init(terminal: terminal, payment: payment.text, text: text, english: english))
        case .signatureOpen(_, let payment):
            return .signatureOpen(.init(terminal: terminal, payment: payment.text, text: text, english: english))
        case .terminalEndsDay: return .terminalEndsDay(.init(terminal: terminal, text: text, english: english))
        case .terminalInUpkeep:
            return .terminalInUpkeep(.init(terminal: terminal, text: text, english: english))
        case .shuttingDown: return .shuttingDown(.init(text: text, english: english))
        case .invalidRequest, .unknownDevice, .wrongDevice:
            return .unknownDevice(.init(device: terminal, text: text, english: english))
        case .idInUse, .unknownPayment, .unknownRegister, .registerBusy, .notEnoughCash,
            .notAtRegister, .releaseNeeded, .tooMuchCash, .belongsToSale, .dayNotClosed, .notInDoubt,
            .noSignatureToCheck,
            .notReversible, .takeBackUnderWay, .noReceipt, .tooManyWatchers, .printQueueFull, .journal:
            return .journalUnavailable(.init(text: text, english: english))
        }
    }
}
