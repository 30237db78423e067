extension SimulatedPrinter {
    /// A shorter pulse moves no drawer.
    private static let leastPulseMilliseconds = 20
    /// 203 dpi.
    private static let dotsPerMillimetre = 8

    /// Carries out what waits until something is in the way or takes time.
    mutating func work(_ effects: inout [Effect]) {
        guard hasPower else { return }
        while !isWorking, !conditions.isBlocked, let command = reader.next() {
            let rows = typesetter.roll.printedRows
            let dots = typesetter.roll.printedDots
            perform(command, &effects)
            wearPaper(rows: typesetter.roll.printedRows - rows)
            takeTime(dots: typesetter.roll.printedDots - dots, &effects)
        }
        resumeReading(&effects)
    }

    private mutating func perform(_ command: PrinterCommand, _ effects: inout [Effect]) {
        if case .device(let command) = command { perform(command, &effects) }
        if command == .initialise { automaticMask = 0 }
        let complaints = typesetter.complaints.count
        if let sheet = typesetter.perform(command) { effects.append(.output(sheet)) }
        for complaint in typesetter.complaints[complaints...] { effects.append(.note(.happened(complaint))) }
    }

    private mutating func perform(_ command: DeviceCommand, _ effects: inout [Effect]) {
        switch command {
        case .pulse(let pin, let on, _): kick(pin: pin, milliseconds: on, &effects)
        case .sendStatus(let question):
            if let byte = status.queued(question) { answer([byte], &effects) }
        case .automaticStatus(let mask):
            automaticMask = mask & 0x4F
            if automaticMask != 0 { answer(status.automatic, &effects) }
        case .identify(let question):
            if let identity = identity(question) { answer(identity, &effects) }
        case .sendProcessID(let id):
            if settings.answers == .epson { answer([0x37, 0x22] + id + [0x00], &effects) }
        case .realTimePermission(let permissions):
            for permission in permissions {
                if permission.isEnabled {
                    disabledRealTime.remove(permission.function)
                } else {
                    disabledRealTime.insert(permission.function)
                }
            }
        }
    }

    private mutating func wearPaper(rows: Int) {
        guard rows > 0, let left = rowsLeft else { return }
        rowsLeft = left > rows ? left - rows : nil
        guard rowsLeft == nil else { return }
        conditions.paper = .out
        sensePaper()
    }

    private mutating func takeTime(dots: Int, _ effects: inout [Effect]) {
        guard settings.speed > 0, dots > 0 else { return }
        let milliseconds = dots * 1000 / (settings.speed * Self.dotsPerMillimetre)
        guard milliseconds > 0 else { return }
        isWorking = true
        effects.append(.arm(.work, .world(milliseconds)))
    }

    mutating func kick(pin: UInt8, milliseconds: Int, _ effects: inout [Effect]) {
        kicks += 1
        guard pin == 0 else {
            effects.append(.note(.happened("Impuls an Pin 5, dort hängt keine Lade")))
            return
        }
        guard milliseconds >= Self.leastPulseMilliseconds else {
            effects.append(.note(.happened("Impuls von \(milliseconds) ms ist zu kurz für die Lade")))
            return
        }
        effects.append(.note(.happened(conditions.isDrawerStuck ? "Lade klemmt" : "Lade offen")))
        if !conditions.isDrawerStuck { conditions.isDrawerOpen = true }
    }

    /// The sensor sees the paper only while the cover is closed.
    mutating func sensePaper() {
        if !conditions.isCoverOpen { seenPaper = conditions.paper }
    }

    private func identity(_ question: UInt8) -> [UInt8]? {
        let text: String
        switch question {
        case 1, 49: return [0x20]
        case 2, 50: return [settings.hasCutter ? 0x02 : 0x00]
        case 3, 51: return [0x01]
        case 65: text = settings.firmware
        case 66: text = settings.maker
        case 67: text = settings.model
        case 68: text = settings.serialNumber
        default: return nil
        }
        return [0x5F] + text.utf8.filter { (0x20...0x7E).contains($0) } + [0x00]
    }
}
