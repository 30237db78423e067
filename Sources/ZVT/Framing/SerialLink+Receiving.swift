extension SerialLink {
    mutating func receive(_ bytes: [UInt8], at now: Int64, into effects: inout [Effect]) {
        let wasReceiving = decoder.isReceiving
        for symbol in decoder.append(bytes) {
            switch symbol {
            case .ack: acknowledged(into: &effects)
            case .nak: retry(after: .nak, into: &effects)
            case .block(let apdu): accept(apdu, at: now, into: &effects)
            case .rejected(let rejection): reject(rejection, into: &effects)
            }
        }
        if decoder.isReceiving {
            effects.append(.arm(.t1, milliseconds: timing.t1Milliseconds))
        } else if wasReceiving {
            effects.append(.disarm(.t1))
        }
    }

    mutating func gap(into effects: inout [Effect]) {
        guard let rejection = decoder.abandonBlock() else { return }
        reject(rejection, into: &effects)
    }

    private mutating func accept(_ apdu: [UInt8], at now: Int64, into effects: inout [Effect]) {
        damagedInRow = 0
        effects.append(.write([LineControl.ack]))
        let mayBeRepeat = previous.map { earlier in
            earlier.apdu == apdu && now - earlier.time >= Int64(timing.repeatAfterMilliseconds)
        }
        previous = Arrival(apdu: apdu, time: now)
        let isRepeat = mayBeRepeat ?? false
        if !isRepeat, Self.isAcceptance(apdu), let current, !Self.isResponse(current.apdu) {
            acknowledged(into: &effects)
        }
        effects.append(.deliver(apdu, mayBeRepeat: isRepeat))
    }

    private mutating func reject(_ rejection: SerialRejection, into effects: inout [Effect]) {
        effects.append(.rejected(rejection))
        switch rejection.reason {
        case .noise, .cutShort:
            // Of a block that a new one cuts short the new one is the repeat already; NAK would ask for it twice.
            return
        case .badCRC, .illegalEscape, .tooLong, .gap:
            effects.append(.write([LineControl.nak]))
            damagedInRow += 1
            guard damagedInRow >= SerialTiming.maximumDamagedBlocks else { return }
            damagedInRow = 0
            effects.append(.failed(.damagedBlocks(SerialTiming.maximumDamagedBlocks)))
        }
    }

    /// It shows that the peer has our command although its ACK was lost; a repeat of that would have it carried out twice. A
    /// refusal shows nothing: it may be a late repeat of the answer to the command before, and a peer that has refused does no
    /// harm with a repeat.
    private static func isAcceptance(_ apdu: [UInt8]) -> Bool {
        apdu.first == 0x80 || apdu.starts(with: [0x84, 0x00])
    }

    private static func isResponse(_ apdu: [UInt8]) -> Bool {
        apdu.first == 0x80 || apdu.first == 0x84
    }
}
