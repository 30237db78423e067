extension SimulatedPrinter {
    /// How often bytes come in over a serial line.
    private static let wireMilliseconds = 20
    /// Start bit, eight data bits, stop bit.
    private static let bitsPerByte = 10
    /// What a host may still send after it was told to stop; beyond that bytes are lost.
    private static let overrunBytes = 1_000_000

    mutating func receive(_ bytes: [UInt8], _ effects: inout [Effect]) {
        guard hasPower else { return }
        guard heldBytes + bytes.count <= settings.bufferBytes + Self.overrunBytes else {
            effects.append(.note(.happened("Puffer voll, \(bytes.count) Bytes verloren")))
            return
        }
        guard settings.baud > 0 else {
            take(bytes, &effects)
            return
        }
        let wasQuiet = arriving.isEmpty
        arriving += bytes
        if wasQuiet { effects.append(.arm(.wire, .wire(Self.wireMilliseconds))) }
    }

    mutating func arrive(_ effects: inout [Effect]) {
        let count = max(1, settings.baud / Self.bitsPerByte * Self.wireMilliseconds / 1000)
        let bytes = Array(arriving.prefix(count))
        arriving.removeFirst(bytes.count)
        if !arriving.isEmpty { effects.append(.arm(.wire, .wire(Self.wireMilliseconds))) }
        take(bytes, &effects)
    }

    /// Bytes are here: real-time orders are obeyed at once, everything waits for its turn.
    private mutating func take(_ bytes: [UInt8], _ effects: inout [Effect]) {
        effects.append(.note(.received("\(bytes.count) Bytes")))
        var start = bytes.startIndex
        for index in bytes.indices {
            guard let order = scanner.take(bytes[index]) else { continue }
            reader.append(bytes[start...index])
            start = index + 1
            obey(order, &effects)
        }
        reader.append(bytes[start...])
        work(&effects)
        if reader.count > settings.bufferBytes, !isReadingStopped {
            isReadingStopped = true
            effects.append(.stopReading)
        }
    }

    private mutating func obey(_ order: RealTimeScanner.Order, _ effects: inout [Effect]) {
        switch order {
        case .status(let question):
            if let byte = status.realTime(question) { answer([byte], &effects) }
        case .recover(let way):
            guard conditions.hasCutterError else { return }
            conditions.hasCutterError = false
            if way == 2 { forget(&effects) }
            work(&effects)
        case .pulse(let pin, let milliseconds):
            guard !disabledRealTime.contains(1) else { return }
            guard !conditions.hasCutterError, !conditions.hasFatalError else {
                effects.append(.note(.happened("Impuls während eines Fehlers, nicht beachtet")))
                return
            }
            kick(pin: pin, milliseconds: milliseconds, &effects)
        case .clear: forget(&effects)
        }
    }

    /// Forgets everything that waits to be printed.
    mutating func forget(_ effects: inout [Effect]) {
        if heldBytes > 0 { effects.append(.note(.happened("\(heldBytes) Bytes verworfen"))) }
        reader.clear()
        arriving = []
        resumeReading(&effects)
    }

    mutating func resumeReading(_ effects: inout [Effect]) {
        guard isReadingStopped, reader.count <= settings.bufferBytes / 2 else { return }
        isReadingStopped = false
        effects.append(.startReading)
    }
}
