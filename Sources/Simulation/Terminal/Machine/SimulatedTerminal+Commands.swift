internal import ZVT

extension SimulatedTerminal {
    mutating func received(_ apdu: APDU, mayBeRepeat: Bool, _ effects: inout [TerminalEffect]) {
        guard power == .on else { return }
        restartIdle(&effects)
        if apdu.control.isResponse {
            answered(apdu, &effects)
        } else if let run, run.isAttached, mayBeRepeat, run.order == apdu {
            // Our first answer was lost. The command is under way and must not start twice.
            effects.append(.send(.acknowledge))
        } else if run?.isAttached ?? false {
            interrupted(by: apdu, &effects)
        } else if run != nil {
            detachedBusy(apdu, &effects)
        } else {
            start(Run(apdu, plan(for: apdu)), &effects)
        }
    }

    /// A command while the terminal is master (PA00P015 ch. 2.2.1). It allows no more than a wish to stop and the question
    /// how it is.
    private mutating func interrupted(by apdu: APDU, _ effects: inout [TerminalEffect]) {
        switch apdu.control {
        case .abort: abortWish(&effects)
        case .statusEnquiry where settings.statusEnquiry != .unknown:
            effects.append(.send(.acknowledge))
            effects.append(.send(APDU(.completion, data: [TerminalStatus.busy.rawValue])))
        default: effects.append(.send(.refuse(ResultCode.busy.rawValue)))
        }
    }

    /// A new connection while a payment of a lost one still runs.
    private mutating func detachedBusy(_ apdu: APDU, _ effects: inout [TerminalEffect]) {
        switch (apdu.control, settings.statusEnquiry, settings.background) {
        case (.statusEnquiry, .honest, _):
            effects.append(.send(.acknowledge))
            effects.append(.send(APDU(.completion, data: [TerminalStatus.busy.rawValue])))
        case (.statusEnquiry, _, _), (.registration, _, .registers), (.registration, _, .tells),
            (.repeatReceipt, _, .tells):
            answerAside(apdu, &effects)
        default: effects.append(.send(.refuse(ResultCode.busy.rawValue)))
        }
    }

    private mutating func abortWish(_ effects: inout [TerminalEffect]) {
        guard let run else { return }
        switch settings.abort {
        case .ignored: return
        case .never: effects.append(.send(.refuse(ResultCode.functionImpossible.rawValue)))
        case .goesOn: effects.append(.send(.refuse(ResultCode.aborted.rawValue)))
        case .untilCard:
            guard run.isOpen, !run.isCardPresented else {
                effects.append(.send(.refuse(ResultCode.functionImpossible.rawValue)))
                return
            }
            effects.append(.send(.acknowledge))
            cancelRun("Abbruch durch Kasse", &effects)
        }
    }

    /// The rest of the run is replaced by its end.
    mutating func cancelRun(_ text: String, _ effects: inout [TerminalEffect]) {
        guard var run else { return }
        run.isCancelled = true
        run.remaining = Plan.cancelled(text).reversed()
        if case .answer = run.waiting {
            self.run = run
            return
        }
        effects.append(.disarm(.step))
        run.waiting = .nothing
        self.run = run
        advance(&effects)
    }
}
