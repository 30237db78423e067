internal import PayPoint

extension OrgZahlstelleTerminals.Progress {
    init(_ progress: CardProgress) {
        self.init(code: progress.code.map { Int64($0) }, german: progress.german, english: progress.english)
    }
}

extension OrgZahlstelleTerminals.Diagnose.Parameters.Kind {
    var domain: UpkeepOrder.Diagnosis {
        switch self {
        case .line: .line
        case .extended: .extended
        case .configuration: .configuration
        case .emv: .emv
        case .ep2: .ep2
        }
    }
}

extension OrgZahlstelleTerminals.Upkeep {
    init(_ report: UpkeepReport, of terminal: DeviceID) {
        let (outcome, code, text): (Outcome, UInt8?, String?) =
            switch report.outcome {
            case .done: (.done, nil, nil)
            case .refused(let refusal):
                (
                    .refused, refusal.code,
                    refusal.terminalText.map { "\(refusal.text); das Terminal meldet: \($0)" } ?? refusal.text
                )
            case .unknown(let doubt): (.unknown, nil, doubt.text)
            }
        self.init(
            terminal: terminal.text, outcome: outcome, code: code.map { Int64($0) }, text: text,
            printed: report.printed.map { .init(lines: $0.lines.map(\.text)) }, shortened: report.isShortened)
    }
}

extension OrgZahlstelleTerminals.State {
    init(_ state: TerminalState, of terminal: DeviceID) {
        let account = state.account
        self.init(
            terminal: terminal.text, ready: state.device?.isReady ?? false,
            text: state.device?.text ?? "wird verbunden", since: state.device?.since.iso8601,
            registeredSince: account.registeredSince?.iso8601, terminalId: account.terminalID, model: account.model,
            software: account.software, serialNumber: account.serialNumber,
            trouble: account.trouble.map { .init(text: $0.text, at: $0.at.iso8601) },
            dayClosed: state.lastDayEnd?.iso8601, daySum: state.lastSum?.value)
    }
}
