internal import ZVT

extension TerminalOnWire {
    mutating func receive(_ bytes: [UInt8], at now: Int64, _ effects: inout [Effect]) {
        guard case .stream(var link) = framing else { return line(.received(bytes), at: now, &effects) }
        let received = link.receive(bytes)
        framing = .stream(link)
        for effect in received {
            switch effect {
            case .deliver(let apdu): arrived(apdu, mayBeRepeat: false, at: now, &effects)
            case .rejected(let rejection):
                effects.append(.note(.happened(rejection.description)))
                tell(.linkBroken, at: now, &effects)
            }
        }
    }

    mutating func line(_ event: SerialLink.Event, at now: Int64, _ effects: inout [Effect]) {
        guard case .serial(var link) = framing else { return }
        var event = event
        if case .received(let bytes) = event, ignoresNextACK, let index = bytes.firstIndex(of: 0x06) {
            // The link is idle but for this one byte, as a block of the cash register begins with 10.
            ignoresNextACK = false
            var rest = bytes
            rest.remove(at: index)
            event = .received(rest)
        }
        let results = link.handle(event, at: now)
        framing = .serial(link)
        var index = results.startIndex
        while index < results.endIndex {
            let next = index + 1 < results.endIndex ? results[index + 1] : nil
            if case .write(let acknowledgement) = results[index], case .deliver(let bytes, _)? = next,
                let control = Self.control(bytes), let fault = faults.strike(.receive, control)
            {
                struck(fault, acknowledgement, bytes, at: now, &effects)
                index += 2
            } else {
                carryOut(results[index], at: now, &effects)
                index += 1
            }
        }
    }

    private mutating func carryOut(_ effect: SerialLink.Effect, at now: Int64, _ effects: inout [Effect]) {
        switch effect {
        case .write(let bytes): writeToLine(bytes, at: now, &effects)
        case .arm(let timer, let milliseconds): effects.append(.arm(.line(timer), .wire(milliseconds)))
        case .disarm(let timer): effects.append(.disarm(.line(timer)))
        case .rejected(let rejection): effects.append(.note(.happened(rejection.description)))
        case .taken: break
        case .failed(let failure):
            effects.append(.note(.happened("Leitung gestört: \(failure)")))
            blockFaults = []
            tell(.linkLost, at: now, &effects)
            tell(.linkOpened, at: now, &effects)
        case .deliver(let bytes, let mayBeRepeat): deliver(bytes, mayBeRepeat: mayBeRepeat, at: now, &effects)
        }
    }

    private mutating func deliver(
        _ bytes: [UInt8], mayBeRepeat: Bool, at now: Int64, _ effects: inout [Effect]
    ) {
        guard let apdu = try? APDU(encoded: bytes) else {
            effects.append(.note(.happened("Block ohne Nachricht: \(hex(bytes))")))
            return
        }
        take(apdu, mayBeRepeat: mayBeRepeat, at: now, &effects)
    }

    private mutating func take(_ apdu: APDU, mayBeRepeat: Bool, at now: Int64, _ effects: inout [Effect]) {
        effects.append(.note(.received(apdu.logText)))
        tell(.received(apdu, mayBeRepeat: mayBeRepeat), at: now, &effects)
    }

    /// A message over TCP.
    private mutating func arrived(_ apdu: APDU, mayBeRepeat: Bool, at now: Int64, _ effects: inout [Effect]) {
        let fault = faults.strike(.receive, apdu.control)
        if let fault { effects.append(.note(.happened("Fehler auf der Leitung: \(fault.rawValue)"))) }
        switch fault {
        case .lose: return
        case .dropBefore: cut(at: now, &effects)
        case .dropAfter:
            take(apdu, mayBeRepeat: mayBeRepeat, at: now, &effects)
            cut(at: now, &effects)
        case .duplicate, .extraAnswer, .garbage, .split, .late, .badCRC, .ignoreACK, .nak, .loseACK, nil:
            take(apdu, mayBeRepeat: mayBeRepeat, at: now, &effects)
        }
    }

    /// A block over the serial line, with the ACK that would have answered it.
    private mutating func struck(
        _ fault: LineFault.Kind, _ acknowledgement: [UInt8], _ bytes: [UInt8], at now: Int64, _ effects: inout [Effect]
    ) {
        effects.append(.note(.happened("Fehler auf der Leitung: \(fault.rawValue)")))
        switch fault {
        case .lose: return
        case .nak: write([0x15], &effects)
        case .loseACK: deliver(bytes, mayBeRepeat: false, at: now, &effects)
        case .dropBefore: cut(at: now, &effects)
        case .dropAfter:
            write(acknowledgement, &effects)
            deliver(bytes, mayBeRepeat: false, at: now, &effects)
            cut(at: now, &effects)
        case .duplicate, .extraAnswer, .garbage, .split, .late, .badCRC, .ignoreACK:
            write(acknowledgement, &effects)
            deliver(bytes, mayBeRepeat: false, at: now, &effects)
        }
    }

    /// TCP: the connection is gone for both sides. Serial: the cable is out for a while, and neither side is told.
    mutating func cut(at now: Int64, _ effects: inout [Effect]) {
        outgoing.clear()
        switch transport {
        case .stream:
            effects.append(.closeLink)
            tell(.linkLost, at: now, &effects)
        case .serial:
            isUnplugged = true
            effects.append(.arm(.replugged, .wire(settings.unpluggedMilliseconds)))
        }
    }

    private static func control(_ apdu: [UInt8]) -> ControlField? {
        apdu.count >= 2 ? ControlField(apdu[0], apdu[1]) : nil
    }
}
