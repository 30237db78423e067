public import PayPoint
internal import ZVT
internal import ZVTSession

extension TerminalDriver {
    public func carryOut(_ order: UpkeepOrder, reporting sink: any UpkeepSink) async -> UpkeepOutcome {
        await ownQuestionsEnd()
        let outcome =
            switch order {
            case .register: await registerNow(reporting: sink)
            case .diagnose, .initialise, .printConfiguration: await work(order.zvt, reporting: sink)
            }
        log("\(order): \(outcome)")
        switch (outcome, order) {
        case (.done, .register): await learn(reporting: sink)
        case (.done, .diagnose), (.done, .initialise):
            // What it wanted before may be what it has just been given; only a registration tells so with every terminal.
            if condition != .ready { _ = await registerNow(reporting: sink) }
            await learn(reporting: sink)
        case (.done, .printConfiguration), (.refused, _), (.unknown, _): break
        }
        return outcome
    }

    /// Waits, within a bound, for what we ask the terminal by ourselves, as for its last transaction behind the first registration:
    /// several questions, between which it is free for a moment and taken again.
    private func ownQuestionsEnd() async {
        let end = time.now + .seconds(TerminalLimits.errandSeconds)
        while errand != nil, time.now < end {
            _ = await becomesReady(within: TerminalLimits.errandSeconds, atOnce: true)
        }
    }

    /// A terminal whose line is being opened is registered by that.
    private func registerNow(reporting sink: any UpkeepSink) async -> UpkeepOutcome {
        if isOnLine {
            cancelRetry()
            // Before anything else, so that nothing takes the terminal for free.
            await become(.registering)
            guard errand == nil, work == nil else { return .refused(Refusal(.busy(with: .register))) }
            return outcome(await start(.register, reporting: sink), of: .register)
        }
        _ = await becomesReady(within: TerminalLimits.errandSeconds, atOnce: true)
        return condition.takesOrders ? .done : .refused(absence)
    }

    private func work(_ order: Order, reporting sink: any UpkeepSink) async -> UpkeepOutcome {
        let isReady = await becomesReady(within: TerminalLimits.errandSeconds, atOnce: true)
        // One that refuses to be registered may want just this first, and says so itself if it does not.
        guard isReady || (isOnLine && !order.needsRegistration), errand == nil, work == nil else {
            return .refused(absence)
        }
        return outcome(await start(order, reporting: sink), of: order)
    }

    /// Asks how it is now and what it is, without which the technician would see what was true before.
    private func learn(reporting sink: any UpkeepSink) async {
        guard isFree, case .finished(let outcome) = await start(.statusEnquiry, reporting: sink) else { return }
        await polled(outcome)
    }

    private func outcome(_ end: Errand.End, of order: Order) -> UpkeepOutcome {
        switch end {
        case .rejected(let rejection): .refused(Refusal(rejection))
        case .finished(let outcome): UpkeepOutcome(outcome, of: order, charset: charset)
        }
    }

    /// Its line is open, and nothing is under way on it.
    private var isOnLine: Bool {
        switch condition {
        case .ready, .wants, .refused: errand == nil && work == nil
        case .connecting, .registering, .unreachable, .resting, .away: false
        }
    }

    private var absence: Refusal { Refusal(cause: .unreachable, text: "Terminal: \(obstacle)") }
}

extension UpkeepOrder {
    var zvt: Order {
        switch self {
        case .register: .register
        case .diagnose(let diagnosis): .diagnosis(diagnosis.zvt)
        case .initialise: .initialise
        case .printConfiguration: .printSystemConfiguration
        }
    }
}

extension UpkeepOrder.Diagnosis {
    /// What a diagnosis is where nothing is named is that of the line, and so terminals take it that know no TLV.
    fileprivate var zvt: Diagnosis.Kind? {
        switch self {
        case .line: nil
        case .extended: .extended
        case .configuration: .configuration
        case .emv: .emvConfiguration
        case .ep2: .ep2
        }
    }
}

extension UpkeepOutcome {
    init(_ outcome: Outcome, of order: Order, charset: CharacterSet) {
        switch outcome {
        case .completed, .approved: self = .done
        case .declined(let decline), .aborted(let decline): self = .refused(Refusal(decline, charset: charset))
        case .refused(let refusal): self = .refused(Refusal(refusal, charset: charset))
        case .inDoubt(let doubt), .interrupted(let doubt): self = .unknown(PayPoint.Doubt(doubt, about: order))
        case .notSent:
            self = .refused(Refusal(cause: .unreachable, text: "Das Terminal hat den Auftrag nicht bekommen"))
        }
    }
}
