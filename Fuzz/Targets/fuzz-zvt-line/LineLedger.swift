import FuzzSupport
import ZVT

/// Keeps the books of one link: what it owes its owner and its peer.
struct LineLedger {
    /// Blocks given to the link and neither taken nor given up, oldest first.
    private var open: [(number: Int, apdu: [UInt8])] = []
    private var sends = 0
    /// How often the oldest block was written.
    private var writes = 0
    private var owedACKs = 0
    private var owedNAKs = 0
    /// The block that was taken because of the block being delivered, not because of an ACK.
    private var takenByAnswer: [UInt8]?

    mutating func note(_ event: SerialLink.Event, _ effects: [SerialLink.Effect]) {
        if case .send(let apdu) = event {
            sends += 1
            open.append((sends, apdu))
        }
        for effect in effects { note(effect) }
        expect(owedACKs == 0, "every block that is delivered is acknowledged, and nothing else")
        expect(owedNAKs == 0, "every damaged block is asked for again, and nothing else")
        expect(open.count <= 1 + SerialTiming.maximumQueuedBlocks, "no more blocks wait than the bound says")
        expect(open.isEmpty || writes > 0, "the oldest block is on the line")
    }

    private mutating func note(_ effect: SerialLink.Effect) {
        switch effect {
        case .write([LineControl.ack]): owedACKs -= 1
        case .write([LineControl.nak]): owedNAKs -= 1
        case .write(let frame):
            writes += 1
            expect(frame == open.first.map { SerialFrame.encode($0.apdu) }, "only the oldest block is written")
            expect(writes <= 1 + SerialTiming().repeats, "a block is written three times at most")
        case .deliver(let apdu, _): delivered(apdu)
        case .taken(let number):
            expect(number == open.first?.number, "blocks are taken one after the other, each once")
            expect(writes > 0, "a block that was never written cannot be taken")
            if owedACKs < 0 { takenByAnswer = open.first?.apdu }
            settleOldest()
        case .rejected(let rejection):
            switch rejection.reason {
            case .noise, .cutShort: break
            case .badCRC, .illegalEscape, .tooLong, .gap: owedNAKs += 1
            }
        case .failed(.unanswered(let count, _)):
            expect(count == writes, "a block that is given up was written as often as is said")
            open = []
            writes = 0
        case .failed(.queueFull): open.removeLast()
        case .failed(.damagedBlocks): break
        case .arm(.t2, let milliseconds): expect(milliseconds >= SerialTiming().t2Milliseconds, "T2 is not cut short")
        case .arm(.t1, _), .disarm: break
        }
    }

    private mutating func delivered(_ apdu: [UInt8]) {
        owedACKs += 1
        guard let taken = takenByAnswer else { return }
        takenByAnswer = nil
        expect(
            isAcceptance(apdu) && !isAnswer(taken),
            "besides an ACK only the acceptance of a command shows that it arrived")
    }

    private func isAcceptance(_ apdu: [UInt8]) -> Bool { apdu.first == 0x80 || apdu.starts(with: [0x84, 0x00]) }

    private func isAnswer(_ apdu: [UInt8]) -> Bool { apdu.first == 0x80 || apdu.first == 0x84 }

    private mutating func settleOldest() {
        if !open.isEmpty { open.removeFirst() }
        writes = 0
    }
}
