internal import ZVT

extension SimulatedTerminal {
    mutating func linkOpened(_ effects: inout [TerminalEffect]) {
        isLinked = true
        restartIdle(&effects)
    }

    mutating func linkLost(isBroken: Bool, _ effects: inout [TerminalEffect]) {
        if isBroken { effects.append(.closeLink) }
        isLinked = false
        aside = []
        effects.append(.disarm(.idle))
        detach(&effects)
    }

    mutating func hangUp(_ effects: inout [TerminalEffect]) {
        guard isLinked else { return }
        effects.append(.closeLink)
        linkLost(isBroken: false, &effects)
    }

    mutating func restartIdle(_ effects: inout [TerminalEffect]) {
        guard settings.idleCloseMilliseconds > 0, isLinked else { return }
        effects.append(.arm(.idle, .wire(settings.idleCloseMilliseconds)))
    }

    mutating func idle(_ effects: inout [TerminalEffect]) {
        guard run == nil else {
            restartIdle(&effects)
            return
        }
        hangUp(&effects)
    }

    /// Off and on again. A result that nobody has confirmed is settled as the terminal does when it starts.
    mutating func switchOff(for milliseconds: Int, _ effects: inout [TerminalEffect]) {
        power = .off
        effects.append(.note("startet neu"))
        if isLinked { effects.append(.closeLink) }
        isLinked = false
        if let entry = run?.entry, book.entries[entry].state == .offered {
            switch settings.unconfirmed {
            case .keep: book.confirm(entry)
            case .reverse: reverseEntry("Neustart vor der Bestätigung", &effects)
            }
        }
        run = nil
        aside = []
        display = []
        isRegistered = false
        registration = TerminalRegistration(settings)
        effects += [.disarm(.answer), .disarm(.idle), .arm(.step, .world(milliseconds))]
    }

    mutating func act(_ action: TerminalAction, _ effects: inout [TerminalEffect]) {
        switch action {
        case .presentCard(let presentation): presentCard(presentation, &effects)
        case .key(let key): press(key, &effects)
        case .choose(let scenario): self.scenario = scenario
        case .upkeep(let manner): upkeep = manner
        case .need(let need, true): needs.insert(need)
        case .need(let need, false): needs.remove(need)
        case .powerCycle: switchOff(for: settings.pace.rebootMilliseconds, &effects)
        case .announce(let announcement): self.announcement = announcement
        case .endDay: endDay(&effects)
        case .keypadPayment(let amount): keypadPayment(amount, &effects)
        }
    }

    private mutating func press(_ key: TerminalKey, _ effects: inout [TerminalEffect]) {
        switch key {
        case .stop:
            guard let run, run.isOpen else { return }
            cancelRun("Abbruch durch Kunde", &effects)
        case .ok:
            guard run?.waiting == .time else { return }
            effects.append(.disarm(.step))
            run?.waiting = .nothing
            advance(&effects)
        }
    }
}
