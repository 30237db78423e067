internal import ZVT

extension TerminalOnWire {
    mutating func send(_ apdu: APDU, at now: Int64, _ effects: inout [Effect]) {
        let fault = faults.strike(.send, apdu.control)
        if let fault { effects.append(.note(.happened("Fehler auf der Leitung: \(fault.rawValue)"))) }
        effects.append(.note(.sent(apdu.logText)))
        switch transport {
        case .stream: sendStream(apdu.encoded, fault, at: now, &effects)
        case .serial: sendBlock(apdu.encoded, fault, at: now, &effects)
        }
    }

    private mutating func sendStream(
        _ bytes: [UInt8], _ fault: LineFault.Kind?, at now: Int64, _ effects: inout [Effect]
    ) {
        switch fault {
        case .dropBefore: cut(at: now, &effects)
        case .dropAfter:
            write(bytes, &effects)
            cut(at: now, &effects)
        case .lose: return
        case .duplicate: write(bytes + bytes, &effects)
        case .extraAnswer: write(APDU.acknowledge.encoded + bytes, &effects)
        case .garbage: write(Self.noise + bytes, &effects)
        case .split: writeSplit(bytes, &effects)
        case .late: write(bytes, pause: FaultTime.lateMilliseconds, &effects)
        case .badCRC, .ignoreACK, .nak, .loseACK, nil: write(bytes, &effects)
        }
    }

    private mutating func sendBlock(
        _ apdu: [UInt8], _ fault: LineFault.Kind?, at now: Int64, _ effects: inout [Effect]
    ) {
        guard let fault else { return line(.send(apdu), at: now, &effects) }
        if fault == .ignoreACK { ignoresNextACK = true }
        if fault == .extraAnswer { line(.send(APDU.acknowledge.encoded), at: now, &effects) }
        var passed: [Effect] = []
        line(.send(apdu), at: now, &passed)
        for effect in passed {
            guard case .write(let frame) = effect else {
                effects.append(effect)
                continue
            }
            spoil(frame, fault, at: now, &effects)
        }
    }

    private mutating func spoil(
        _ frame: [UInt8], _ fault: LineFault.Kind, at now: Int64, _ effects: inout [Effect]
    ) {
        switch fault {
        case .dropBefore: cut(at: now, &effects)
        case .dropAfter:
            effects.append(.write(frame))
            cut(at: now, &effects)
        case .lose: return
        case .duplicate: effects.append(.write(frame + frame))
        case .garbage: effects.append(.write(Self.noise + frame))
        case .split: writeSplit(frame, &effects)
        case .late: write(frame, pause: FaultTime.lateMilliseconds, &effects)
        case .badCRC: effects.append(.write(frame.dropLast() + [(frame.last ?? 0) ^ 0xFF]))
        case .extraAnswer, .ignoreACK, .nak, .loseACK: effects.append(.write(frame))
        }
    }

    private mutating func writeSplit(_ bytes: [UInt8], _ effects: inout [Effect]) {
        write(Array(bytes.prefix(bytes.count / 2)), &effects)
        write(Array(bytes.dropFirst(bytes.count / 2)), pause: FaultTime.splitMilliseconds, &effects)
    }

    /// Bytes that start neither a block nor a message.
    private static let noise: [UInt8] = [0xFE, 0x7F, 0x00, 0x55]
}
