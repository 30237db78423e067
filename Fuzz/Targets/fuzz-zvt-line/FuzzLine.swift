import FuzzSupport
import ZVT

/// The input is a script of what happens to one side of a serial line.
///
/// Two links live through it: one gets each read whole, the other byte by byte.
@main enum FuzzLine {
    static func main() {
        runFuzzer { script in
            var whole = SerialLink()
            var pieces = SerialLink()
            var ledger = LineLedger()
            var now: Int64 = 0
            while !script.isAtEnd {
                let event: SerialLink.Event
                switch script.number(below: 8) {
                case 0: event = .received(script.counted())
                case 1: event = .received(SerialFrame.encode(script.counted()))
                case 2: event = .received(SerialFrame.encode([0x80, 0x00, 0x00]))
                case 3: event = .received([LineControl.ack])
                case 4: event = .received([LineControl.nak])
                case 5: event = .send(script.counted())
                case 6: event = .timer(script.pick(SerialTimer.allCases))
                default:
                    now += Int64(script.byte()) * 50
                    continue
                }
                let effects = whole.handle(event, at: now)
                ledger.note(event, effects)
                expect(settled(split(event, &pieces, at: now)) == settled(effects), "the reads' sizes do not matter")
            }
        }
    }

    private static func split(
        _ event: SerialLink.Event, _ link: inout SerialLink, at now: Int64
    ) -> [SerialLink.Effect] {
        guard case .received(let bytes) = event else { return link.handle(event, at: now) }
        return bytes.flatMap { link.handle(.received([$0]), at: now) }
    }

    /// Without the timer that only watches the bytes of an unfinished block.
    private static func settled(_ effects: [SerialLink.Effect]) -> [SerialLink.Effect] {
        effects.filter { effect in
            switch effect {
            case .arm(.t1, _), .disarm(.t1): false
            case .arm(.t2, _), .disarm(.t2), .write, .deliver, .taken, .rejected, .failed: true
            }
        }
    }
}
