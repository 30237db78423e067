extension SimulatedPrinter {
    mutating func act(_ action: PrinterAction, _ effects: inout [Effect]) {
        switch action {
        case .paper(let paper):
            conditions.paper = paper
            if paper != .out { rowsLeft = nil }
        case .paperEnds(let rows): rowsLeft = max(1, rows)
        case .cover(let isOpen): conditions.isCoverOpen = isOpen
        case .offline(let isOffline): conditions.isOffline = isOffline
        case .cutterError(let isThere): conditions.hasCutterError = isThere
        case .fatalError(let isThere): conditions.hasFatalError = isThere
        case .drawer(let isOpen): conditions.isDrawerOpen = isOpen
        case .drawerStuck(let isStuck): conditions.isDrawerStuck = isStuck
        case .tear: tear(&effects)
        case .power(let isOn): switchPower(isOn, &effects)
        }
        sensePaper()
        work(&effects)
    }

    private mutating func tear(_ effects: inout [Effect]) {
        guard !typesetter.roll.isClean else { return }
        effects.append(.output(typesetter.roll.tear()))
    }

    /// Everything but the paper is forgotten.
    private mutating func switchPower(_ isOn: Bool, _ effects: inout [Effect]) {
        guard isOn != hasPower else { return }
        hasPower = isOn
        guard !isOn else { return }
        forget(&effects)
        typesetter.reset()
        scanner = RealTimeScanner()
        automaticMask = settings.automaticStatusAtPowerOn
        disabledRealTime = []
        isWorking = false
        effects += [.disarm(.work), .disarm(.wire)]
        if isLinked, settings.closesLinkAtPowerOff {
            isLinked = false
            effects.append(.closeLink)
        }
    }
}
