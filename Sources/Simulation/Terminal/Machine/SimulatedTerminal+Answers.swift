internal import ZVT

extension SimulatedTerminal {
    /// 80 xx or 84 xx of the cash register. One that nobody asked for is harmless and means nothing.
    mutating func answered(_ apdu: APDU, _ effects: inout [TerminalEffect]) {
        guard let current = run, current.isAttached else { return goOnAside(&effects) }
        guard current.overdueAnswers == 0 else {
            run?.overdueAnswers -= 1
            return
        }
        guard case .answer(let question) = current.waiting else { return }
        effects.append(.disarm(.answer))
        run?.waiting = .nothing
        let response = Response(apdu)
        switch (question, response.isPositive) {
        case (.result, true): confirm(&effects)
        case (.result, false) where response.code == .busy && current.busyAnswers < WireTime.busyRetries:
            offerAgain(&effects)
        case (.result, false): refusedByRegister(response.code, &effects)
        case (.print, false) where settings.reversesOnRefusedPrint && !current.isCompleted:
            refusedByRegister(response.code, &effects)
        case (.print, _), (.end, _), (.other, _): break
        }
        advance(&effects)
    }

    private mutating func confirm(_ effects: inout [TerminalEffect]) {
        guard let entry = run?.entry else { return }
        book.confirm(entry)
    }

    /// 84 9C: the same result again a little later.
    private mutating func offerAgain(_ effects: inout [TerminalEffect]) {
        run?.busyAnswers += 1
        run?.remaining.append(.offer(then: nil))
        run?.waiting = .time
        effects.append(.arm(.step, .wire(WireTime.busyRetryMilliseconds)))
    }

    /// The cash register cannot take the result or the receipt: the money goes back.
    private mutating func refusedByRegister(_ code: ResultCode, _ effects: inout [TerminalEffect]) {
        reverseEntry("Kasse verweigert (\(code.rawValue))", &effects)
        run?.remaining = Plan.afterRefusal(settings.pace).reversed()
    }

    /// T3 is over (PA00P016 ch. 4: close the socket, the operation is aborted).
    mutating func answerMissing(_ effects: inout [TerminalEffect]) {
        guard let current = run, case .answer(let question) = current.waiting else { return }
        effects.append(.note("keine Antwort der Kasse in \(WireTime.answerMilliseconds / 1000) s"))
        guard !settings.keepsSilentLink else { return goOnUnanswered(question, &effects) }
        effects.append(.closeLink)
        isLinked = false
        detach(&effects)
    }

    /// T3 is over, and the link stays: the terminal settles what it has to and goes on. The answer may only be late.
    private mutating func goOnUnanswered(_ question: Question, _ effects: inout [TerminalEffect]) {
        run?.overdueAnswers += 1
        run?.waiting = .nothing
        unanswered(question, &effects)
        advance(&effects)
    }

    /// The link has gone while a command was being carried out.
    mutating func detach(_ effects: inout [TerminalEffect]) {
        guard var current = run, current.isAttached else { return }
        current.isAttached = false
        run = current
        guard case .answer(let question) = current.waiting else {
            if current.entry == nil, settings.linkLoss == .cancel || !current.movesMoney { endRun(&effects) }
            return
        }
        effects.append(.disarm(.answer))
        run?.waiting = .nothing
        if question != .result, current.entry == nil, settings.linkLoss == .cancel || !current.movesMoney {
            endRun(&effects)
            return
        }
        unanswered(question, &effects)
        advance(&effects)
    }

    /// A message that will get no answer any more.
    mutating func unanswered(_ question: Question, _ effects: inout [TerminalEffect]) {
        switch question {
        case .result, .print: settleWithoutRegister(&effects)
        case .end, .other: break
        }
    }

    /// Nobody has confirmed the approved payment, or its receipt.
    private mutating func settleWithoutRegister(_ effects: inout [TerminalEffect]) {
        guard let run, let entry = run.entry, !run.isCompleted else { return }
        switch settings.unconfirmed {
        case .keep:
            book.confirm(entry)
            effects.append(.note("Ergebnis nicht bestätigt, Buchung bleibt bestehen"))
        case .reverse:
            reverseEntry("Ergebnis nicht bestätigt", &effects)
            self.run?.remaining = Plan.ownReversal(settings.pace).reversed()
        }
    }

    mutating func reverseEntry(_ reason: String, _ effects: inout [TerminalEffect]) {
        guard let entry = run?.entry, book.entries[entry].state != .autoReversed else { return }
        book.autoReverse(entry)
        if settings.namesOwnReversals, book.entries[entry].kind == .payment { recordOwnReversal(of: entry) }
        effects.append(.note("\(reason): automatisches Storno von Beleg \(book.entries[entry].receiptNumber)"))
    }

    private mutating func endRun(_ effects: inout [TerminalEffect]) {
        run = nil
        display = []
        effects.append(.disarm(.step))
        effects.append(.note("Vorgang abgebrochen, Verbindung verloren"))
    }
}
