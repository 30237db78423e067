public import PayPoint
internal import WireRecord
internal import ZVT
internal import ZVTSession

extension TerminalDriver {
    /// Gives the terminal an errand. It has to be free.
    func start(_ order: Order, reporting sink: (any UpkeepSink)? = nil) async -> Errand.End {
        await withCheckedContinuation { end in
            errand = Errand(order: order, sink: sink, end: end)
            shell.give(.order(order))
        }
    }

    func end(_ errand: Errand, _ end: Errand.End) {
        self.errand = nil
        errand.end.resume(returning: end)
        tellReadiness()
    }

    /// Gives the terminal an errand as soon as it is free, within a bound.
    ///
    /// - Returns: `nil` when it did not become free.
    private func run(_ order: Order) async -> Errand.End? {
        guard await becomesReady(within: TerminalLimits.errandSeconds, atOnce: false), taken == nil, isFree else {
            return nil
        }
        return await start(order)
    }

    public func lastTransaction(about payment: PaymentID?) async -> LastTransaction {
        recorder?.belongs(to: payment)
        defer { recorder?.belongs(to: taken) }
        var messages: [String] = []
        let end = time.now + .seconds(TerminalLimits.busySeconds)
        while true {
            let work = await askWhetherBusy(&messages)
            switch work {
            case .unreachable: return LastTransaction(.unreachable(text: obstacle), messages: messages)
            case .rest, .unknown: break
            case .busy:
                guard await restsBeforeAsking(until: end) else { return .busy(messages) }
                continue
            }
            messages.append(ControlField.repeatReceipt.german)
            guard let asked = await run(.repeatReceipt(nil)) else {
                return LastTransaction(.unreachable(text: obstacle), messages: messages)
            }
            guard let answer = answer(asked, &messages) else {
                guard await restsBeforeAsking(until: end) else { return .busy(messages) }
                continue
            }
            return LastTransaction(answer, isAtRest: work == .rest, messages: messages)
        }
    }

    private enum Activity {
        case rest, busy
        /// It takes part in the conversation and does not say.
        case unknown
        case unreachable
    }

    /// A terminal may still be carrying on with what it was doing when the line was lost, or taking it back. Whoever asks too
    /// early hears of the transaction before.
    private func askWhetherBusy(_ messages: inout [String]) async -> Activity {
        messages.append(ControlField.statusEnquiry.german)
        switch await run(.statusEnquiry) {
        case nil, .rejected?: return .unreachable
        case .finished(.completed(.status(let report?)))?:
            messages.append("\(ControlField.completion.german): \(report.status.germanText)")
            return report.status == .busy ? .busy : .rest
        case .finished(.refused(let refusal))?:
            messages.append("84: \(TerminalWords.german(refusal, in: charset))")
            return refusal.code == .busy ? .busy : .unknown
        case .finished(.declined(let decline))?, .finished(.aborted(let decline))?:
            messages.append("\(ControlField.abortByTerminal.german): \(TerminalWords.german(decline, in: charset))")
            return decline.code == .busy ? .busy : .unknown
        case .finished(.interrupted)?, .finished(.inDoubt)?, .finished(.notSent)?:
            messages.append("keine Antwort")
            return .unreachable
        case .finished(.completed)?, .finished(.approved)?: return .unknown
        }
    }

    /// - Returns: `nil` when the terminal is busy and wants to be asked again.
    private func answer(_ end: Errand.End, _ messages: inout [String]) -> LastTransaction.Answer? {
        switch end {
        case .rejected: return .unreachable(text: obstacle)
        case .finished(.completed(.lastTransaction(let information?))):
            messages += [ControlField.statusInformation.german, ControlField.completion.german]
            return .told(CardResult(information, charset: charset))
        case .finished(.completed):
            messages.append(ControlField.completion.german)
            return LastTransaction.Answer.none
        case .finished(.declined(let decline)), .finished(.aborted(let decline)):
            let text = TerminalWords.german(decline, in: charset)
            messages.append("\(ControlField.abortByTerminal.german): \(text)")
            if decline.remedy == .registration { return .unreachable(text: text) }
            return decline.code == .busy ? nil : .refused(code: decline.code.rawValue, text: text)
        case .finished(.refused(let refusal)):
            let text = TerminalWords.german(refusal, in: charset)
            messages.append("84: \(text)")
            if refusal.remedy == .registration { return .unreachable(text: text) }
            return refusal.code == .busy ? nil : .refused(code: refusal.code.rawValue, text: text)
        case .finished(.interrupted), .finished(.inDoubt), .finished(.notSent), .finished(.approved):
            messages.append("keine Antwort")
            return .unreachable(text: "das Terminal hat nicht geantwortet")
        }
    }

    /// - Returns: whether there is time for another question.
    private func restsBeforeAsking(until end: Duration) async -> Bool {
        guard time.now < end else { return false }
        return (try? await time.sleep(for: .seconds(TerminalLimits.busyPauseSeconds))) != nil
    }

    public func endDay() async -> DayEndOutcome {
        switch await run(.endOfDay) {
        case nil: return .refused(Refusal(cause: .unreachable, text: "Terminal: \(obstacle)"))
        case .rejected(let rejection)?: return .refused(Refusal(rejection))
        case .finished(let outcome)?:
            let ended = DayEndOutcome(outcome, charset: charset)
            if case .closed(_, let announcement?) = ended { await leave(for: announcement) }
            return ended
        }
    }

    /// The terminal has said that it goes away for a while.
    private func leave(for announcement: DayEndOutcome.Announcement) async {
        awayUntil = time.now + .seconds(TerminalLimits.awaySeconds)
        await become(.away(announcement))
        retryRegistration()
    }
}

extension LastTransaction {
    fileprivate static func busy(_ messages: [String]) -> LastTransaction {
        LastTransaction(.unreachable(text: "das Terminal ist noch beschäftigt"), messages: messages)
    }
}

extension ControlField {
    /// As it stands in the evidence: "06 20 (Belegwiederholung)".
    fileprivate var german: String {
        let digits = hex
        let meaning =
            switch self {
            case .statusEnquiry: "Statusabfrage"
            case .repeatReceipt: "letzte Buchung, ohne Druck"
            case .statusInformation: "Ergebnis"
            case .completion: "fertig"
            case .abortByTerminal: "abgebrochen"
            default: name
            }
        return "\(digits.prefix(2)) \(digits.suffix(2)) (\(meaning))"
    }
}
