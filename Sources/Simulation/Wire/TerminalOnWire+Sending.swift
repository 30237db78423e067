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

    /// A block that has to wait behind another one meets its fault when it goes out.
    private mutating func sendBlock(
        _ apdu: [UInt8], _ fault: LineFault.Kind?, at now: Int64, _ effects: inout [Effect]
    ) {
        if fault == .extraAnswer { line(.send(APDU.acknowledge.encoded), at: now, &effects) }
        if let fault { blockFaults.append(BlockFault(frame: SerialFrame.encode(apdu), kind: fault)) }
        line(.send(apdu), at: now, &effects)
    }

    /// What the serial line sends: a control character, or a block for the first time or again.
    mutating func writeToLine(_ bytes: [UInt8], at now: Int64, _ effects: inout [Effect]) {
        guard let index = blockFaults.firstIndex(where: { $0.frame == bytes }) else { return write(bytes, &effects) }
        spoil(bytes, blockFaults.remove(at: index).kind, at: now, &effects)
    }

    private mutating func spoil(
        _ frame: [UInt8], _ fault: LineFault.Kind, at now: Int64, _ effects: inout [Effect]
    ) {
        switch fault {
        case .dropBefore: cut(at: now, &effects)
        case .dropAfter:
            write(frame, &effects)
            cut(at: now, &effects)
        case .lose: return
        case .duplicate: write(frame + frame, &effects)
        case .garbage: write(Self.noise + frame, &effects)
        case .split: writeSplit(frame, &effects)
        case .late: write(frame, pause: FaultTime.lateMilliseconds, &effects)
        case .badCRC: write(frame.dropLast() + [(frame.last ?? 0) ^ 0xFF], &effects)
        case .ignoreACK:
            ignoresNextACK = true
            write(frame, &effects)
        case .extraAnswer, .nak, .loseACK: write(frame, &effects)
        }
    }

    private mutating func writeSplit(_ bytes: [UInt8], _ effects: inout [Effect]) {
        write(Array(bytes.prefix(bytes.count / 2)), &effects)
        write(Array(bytes.dropFirst(bytes.count / 2)), pause: FaultTime.splitMilliseconds, &effects)
    }

    /// Bytes that start neither a block nor a message.
    private static let noise: [UInt8] = [0xFE, 0x7F, 0x00, 0x55]
}
