internal import ZVT

extension SimulatedTerminal {
    mutating func start(_ run: Run, _ effects: inout [TerminalEffect]) {
        var run = run
        if run.movesMoney {
            orders += 1
            run.number = orders
        }
        self.run = run
        advance(&effects)
    }

    /// Carries out steps until one has to wait.
    mutating func advance(_ effects: inout [TerminalEffect]) {
        while var current = run, current.waiting == .nothing {
            guard let step = current.remaining.popLast() else {
                run = nil
                // A text that the cash register has ordered stays.
                if current.command != .displayText { display = [] }
                return
            }
            run = current
            perform(step, &effects)
        }
    }

    mutating func perform(_ step: Step, _ effects: inout [TerminalEffect]) {
        switch step {
        case .accept: send(.acknowledge, &effects)
        case .refuse(let code, let data): send(APDU(APDU.refuse(code).control, data: data), &effects)
        case .pause(let milliseconds): pause(milliseconds, &effects)
        case .show(let display): show(display, &effects)
        case .awaitCard(let presentation, let delay): awaitCard(presentation, after: delay, &effects)
        case .authorise(let approval): authorise(approval)
        case .offer(let disaster): offer(then: disaster, &effects)
        case .fail(let failure): fail(failure, &effects)
        case .send(let control, let data): ask(.other, APDU(control, data: data), &effects)
        case .print(let control, let data): ask(.print, APDU(control, data: data), &effects)
        case .printReceipts(let wanted): printReceipts(wanted, &effects)
        case .printFailure(let failure, let wanted): printFailure(failure, wanted, &effects)
        case .reprint(let receipts): deliver(receipts, forRegister: .takesPaymentReceipts, &effects)
        case .printAdministration(let lines): printAdministration(lines, &effects)
        case .complete(let data):
            run?.isCompleted = true
            ask(.end, APDU(.completion, data: data), &effects)
        case .abort(let code, let data): ask(.end, APDU(.abortByTerminal, data: [code] + data), &effects)
        case .perform(let duty): perform(duty)
        case .reboot(let milliseconds): switchOff(for: milliseconds, &effects)
        case .hangUp: hangUp(&effects)
        case .fallSilent:
            power = .silent
            run = nil
            effects.append(.note("antwortet nicht mehr"))
        }
    }

    /// Sends what needs no answer.
    private mutating func send(_ apdu: APDU, _ effects: inout [TerminalEffect]) {
        guard isLinked, run?.isAttached ?? false else { return }
        effects.append(.send(apdu))
    }

    /// Sends what needs an answer. Without a link it counts as unanswered at once.
    mutating func ask(_ question: Question, _ apdu: APDU, _ effects: inout [TerminalEffect]) {
        guard isLinked, run?.isAttached ?? false else {
            unanswered(question, &effects)
            return
        }
        run?.waiting = .answer(question)
        effects.append(.send(apdu))
        effects.append(.arm(.answer, .wire(WireTime.answerMilliseconds)))
    }

    private mutating func pause(_ milliseconds: Int, _ effects: inout [TerminalEffect]) {
        guard milliseconds > 0 else { return }
        run?.waiting = .time
        effects.append(.arm(.step, .world(milliseconds)))
    }

    private mutating func show(_ message: Display, _ effects: inout [TerminalEffect]) {
        display = message.lines
        guard registration.configuration.contains(.wantsIntermediateStatus), run?.isAttached ?? false else { return }
        ask(.other, APDU(.intermediateStatus, data: intermediateStatus(message)), &effects)
    }

    private mutating func awaitCard(
        _ presentation: CardPresentation, after delay: Int?, _ effects: inout [TerminalEffect]
    ) {
        let arrival = settings.presentsCard ? delay : nil
        run?.waiting = .card(presentation, comes: arrival != nil)
        effects.append(.arm(.step, .world(arrival ?? settings.pace.customerMilliseconds)))
    }

    mutating func stepDue(_ effects: inout [TerminalEffect]) {
        if power == .off {
            power = .on
            effects.append(.note("wieder betriebsbereit"))
            return
        }
        guard var current = run else { return }
        switch current.waiting {
        case .time:
            current.waiting = .nothing
            run = current
            advance(&effects)
        case .card(let presentation, comes: true): presentCard(presentation, &effects)
        case .card(_, comes: false): cancelRun("Zeitüberschreitung", &effects)
        case .nothing, .answer: return
        }
    }

    mutating func presentCard(_ presentation: CardPresentation, _ effects: inout [TerminalEffect]) {
        guard case .card = run?.waiting else { return }
        effects.append(.disarm(.step))
        run?.waiting = .nothing
        run?.isCardPresented = true
        effects.append(.note(presentation == .chip ? "Karte gesteckt" : "Karte vorgehalten"))
        advance(&effects)
    }

    mutating func perform(_ duty: Duty) {
        switch duty {
        case .register(let request):
            isRegistered = true
            registration = TerminalRegistration(request, settings)
        case .logOff:
            isRegistered = false
            registration = TerminalRegistration(settings)
        case .closeDay:
            book.closeDay()
            needs.remove(.endOfDay)
        case .satisfy(let need): needs.remove(need)
        case .need(let need): needs.insert(need)
        case .setClock(let local): clockOffset = local - clockNow
        case .display(let lines): display = lines
        case .announced: announcement = nil
        }
    }
}
