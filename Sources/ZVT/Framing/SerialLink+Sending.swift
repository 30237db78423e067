extension SerialLink {
    mutating func enqueue(_ apdu: [UInt8], into effects: inout [Effect]) {
        sendCount += 1
        guard queue.count < SerialTiming.maximumQueuedBlocks else {
            effects.append(.failed(.queueFull))
            return
        }
        queue.append(Outgoing(number: sendCount, apdu: apdu))
        if current == nil { sendNext(into: &effects) }
    }

    mutating func sendNext(into effects: inout [Effect]) {
        guard !queue.isEmpty else { return }
        transmit(queue.removeFirst(), into: &effects)
    }

    private mutating func transmit(_ block: Outgoing, into effects: inout [Effect]) {
        var block = block
        block.sends += 1
        current = block
        let frame = SerialFrame.encode(block.apdu)
        effects.append(.write(frame))
        effects.append(.arm(.t2, milliseconds: timing.t2Milliseconds(forBytes: frame.count)))
    }

    /// The peer has the block on the line. Without one it is a late or invented ACK, and means nothing.
    mutating func acknowledged(into effects: inout [Effect]) {
        guard let block = current else { return }
        current = nil
        effects.append(.disarm(.t2))
        effects.append(.taken(block.number))
        sendNext(into: &effects)
    }

    mutating func retry(after sign: SerialFailure.Sign, into effects: inout [Effect]) {
        guard let block = current else { return }
        guard block.sends <= timing.repeats else {
            current = nil
            queue.removeAll()
            effects.append(.disarm(.t2))
            effects.append(.failed(.unanswered(sends: block.sends, last: sign)))
            return
        }
        transmit(block, into: &effects)
    }
}
