internal import ZVT

/// What a technician has the terminal do (PA00P015 ch. 2: 06 70, 06 93, 06 1A).
extension SimulatedTerminal {
    static let software = "GER-SIM-1.0"

    func initialisation() -> [Step] {
        inManner(
            of: [.show(Display(code: 0xCA, lines: ["Initialisierung"])), .pause(settings.pace.hostMilliseconds)],
            [.perform(.satisfy(.initialisation)), .complete()])
    }

    func diagnosis(_ request: Diagnosis) -> [Step] {
        var body = BodyWriter(settings.charset)
        body.number(0xAA, time.shortDate, count: 3)
        body.number(0x0C, time.time, count: 3)
        let begin: [Step] = [
            .show(Display(code: 0xC9, lines: ["Diagnose"])), .pause(settings.pace.hostMilliseconds),
        ]
        let report: [Step]
        switch request.fields.tlv.first(.diagnosisKind)?.bytes {
        case nil, [0x01]: report = []
        case [0x02]: report = [.printAdministration(protocolLines("Erweiterte Diagnose"))]
        case [0x03]: report = [.printAdministration(protocolLines("Konfigurationsdiagnose"))]
        case [0x04]: report = [.printAdministration(protocolLines("EMV-Konfigurationsdiagnose"))]
        // ep2 is for Switzerland.
        default: return [.refuse(ResultCode.functionImpossible.rawValue)]
        }
        return inManner(
            of: begin,
            report + [
                .perform(.satisfy(.diagnosis)), .perform(.satisfy(.clock)),
                .send(.setDateAndTimeInECR, body.bytes), .complete(),
            ])
    }

    func printConfiguration() -> [Step] {
        let composer = ReceiptComposer(settings, width: registration.receiptWidth)
        let lines =
            protocolLines("Systemkonfiguration") + [
                composer.pair("VU-Nr.", settings.vuNumber), composer.pair("Software", Self.software),
            ]
        return inManner(of: [], [.printAdministration(lines), .complete()])
    }

    /// What a registration is refused with, where it is.
    var lock: TerminalNeed? { upkeep == .locked ? mostUrgentNeed : nil }

    private func protocolLines(_ title: String) -> [TerminalReceiptLine] {
        let composer = ReceiptComposer(settings, width: registration.receiptWidth)
        return composer.header(title) + [composer.pair("Terminal-ID", settings.terminalID)]
    }

    private func inManner(of begin: [Step], _ rest: [Step]) -> [Step] {
        switch upkeep {
        case .works, .locked: [.accept] + begin + rest
        case .refused: [.refuse(ResultCode.functionImpossible.rawValue)]
        case .aborted: [.accept] + begin + [.abort(ResultCode.aborted.rawValue)]
        case .hostRefuses: [.accept] + begin + [.abort(0xA0, vendorText("Host lehnt ab"))]
        case .silent: [.accept] + begin + [.fallSilent]
        case .hangUp: [.accept] + begin + [.hangUp]
        case .reboot: [.accept] + begin + [.reboot(settings.pace.rebootMilliseconds)]
        }
    }
}
