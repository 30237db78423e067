public import PayPoint
public import Varlink

/// org.zahlstelle.Drawer on a drawer desk.
public struct DrawerService: OrgZahlstelleDrawer.Handler {
    private let desk: DrawerDesk

    public init(desk: DrawerDesk) {
        self.desk = desk
    }

    public func open(
        _ parameters: OrgZahlstelleDrawer.Open.Parameters, _ call: VarlinkCall<OrgZahlstelleDrawer.Open.Reply>
    ) async throws -> OrgZahlstelleDrawer.Open.Reply {
        try await translated(parameters.drawer) {
            let drawer = try Wire.device(parameters.drawer, field: "drawer")
            let outcome = try await desk.open(drawer, reason: .manual(parameters.reason), caller: Caller(call.peer))
            return .init(outcome: .init(outcome))
        }
    }

    public func getState(
        _ parameters: OrgZahlstelleDrawer.GetState.Parameters, _ call: VarlinkCall<OrgZahlstelleDrawer.GetState.Reply>
    ) async throws -> OrgZahlstelleDrawer.GetState.Reply {
        try await translated(parameters.drawer) {
            let status = try await desk.status(of: Wire.device(parameters.drawer, field: "drawer"))
            return .init(
                state: .init(status.state), openSeconds: status.openSeconds, alarm: status.alarm.map { .init($0) })
        }
    }

    public func sense(
        _ parameters: OrgZahlstelleDrawer.Sense.Parameters, _ call: VarlinkCall<OrgZahlstelleDrawer.Sense.Reply>
    ) async throws -> OrgZahlstelleDrawer.Sense.Reply {
        try await translated(parameters.drawer) {
            let sense = try await desk.sense(Wire.device(parameters.drawer, field: "drawer"))
            return .init(
                level: sense.level.map { $0 == .high ? .high : .low }, sensor: .init(sense.configured),
                pin: Int64(sense.pin))
        }
    }

    public func tryOut(
        _ parameters: OrgZahlstelleDrawer.TryOut.Parameters, _ call: VarlinkCall<OrgZahlstelleDrawer.TryOut.Reply>
    ) async throws -> OrgZahlstelleDrawer.TryOut.Reply {
        try await translated(parameters.drawer) {
            let drawer = try Wire.device(parameters.drawer, field: "drawer")
            let outcome = try await desk.tryOut(drawer, reason: parameters.reason, caller: Caller(call.peer))
            return .init(outcome: .init(outcome))
        }
    }

    private func translated<Value: Sendable>(
        _ drawer: String, _ work: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await work()
        } catch PaymentError.invalidRequest(let fault) {
            throw OrgZahlstelleDrawer.Failure.invalidRequest(
                .init(
                    field: fault.field, rule: fault.rule.english, text: ErrorText.german(.invalidRequest(fault)),
                    english: ErrorText.english(.invalidRequest(fault))))
        } catch let error as PaymentError {
            // A drawer's desk throws no other.
            throw OrgZahlstelleDrawer.Failure.unknownDevice(
                .init(device: drawer, text: ErrorText.german(error), english: ErrorText.english(error)))
        } catch let failure as JournalFailure {
            throw OrgZahlstelleDrawer.Failure.journalUnavailable(
                .init(text: failure.german, english: failure.english))
        }
    }
}

extension OrgZahlstelleDrawer.Outcome {
    init(_ outcome: DrawerOutcome) {
        switch outcome {
        case .opened: self = .opened
        case .alreadyOpen: self = .alreadyOpen
        case .didNotOpen: self = .didNotOpen
        case .pulseSent: self = .pulseSent
        case .printerNotReady: self = .printerNotReady
        case .notReachable: self = .notReachable
        }
    }
}

extension OrgZahlstelleDrawer.State {
    init(_ state: DrawerState) {
        switch state {
        case .open: self = .open
        case .closed: self = .closed
        case .noSensor: self = .noSensor
        case .unknown: self = .unknown
        }
    }
}

extension OrgZahlstelleDrawer.Alarm {
    init(_ alarm: DrawerAlarm) {
        switch alarm {
        case .leftOpen: self = .leftOpen
        case .notMoving: self = .notMoving
        case .alwaysOpen: self = .alwaysOpen
        }
    }
}

extension OrgZahlstelleDrawer.Sense.Reply.Sensor {
    init(_ reading: DrawerSense.Reading) {
        switch reading {
        case .openWhenHigh: self = .openWhenHigh
        case .openWhenLow: self = .openWhenLow
        case .none: self = .none
        }
    }
}
