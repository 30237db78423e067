/// One side of a serial ZVT line: blocks, ACK, NAK, repeats (PA00P016 ch. 3). Both sides follow the same rules, so cash
/// register and simulated terminal use the same machine.
///
/// Pure: events come in with the time in milliseconds of any clock that never goes back, effects come out in the order in
/// which they must be carried out. An armed timer fires once, `milliseconds` later, as `.timer`; arming it again replaces it.
///
/// ```
///             received            answer      then
/// receiver    intact block        ACK         deliver
///             damaged block, T1   NAK         reject; after 3 in a row failed(damagedBlocks)
/// sender      ACK                 -           taken, next block
///             NAK, T2             same block  after 3 sends failed(unanswered), queue dropped
///             80 xx / 84 xx       ACK         taken: the peer answers a command only when it has it
/// ```
///
/// ACK and NAK are never acknowledged. The answer as acknowledgement matters for money: when only the ACK byte is lost, a
/// payment must not be sent a second time.
public struct SerialLink: Sendable {
    public enum Event: Hashable, Sendable {
        case received([UInt8])
        /// An APDU to send. Blocks go out one after the other.
        case send([UInt8])
        case timer(SerialTimer)
    }

    public enum Effect: Hashable, Sendable {
        case write([UInt8])
        /// An APDU has arrived and its ACK is written. `mayBeRepeat`: it equals the block before and came about T2 or more
        /// after it, so either the ACK was lost or the peer says the same again; only the receiver of the APDU can tell.
        case deliver([UInt8], mayBeRepeat: Bool)
        /// The peer has the n-th APDU given by `send`, counted from 1.
        case taken(Int)
        case rejected(SerialRejection)
        case failed(SerialFailure)
        case arm(SerialTimer, milliseconds: Int)
        case disarm(SerialTimer)
    }

    struct Outgoing: Sendable {
        let number: Int
        let apdu: [UInt8]
        var sends = 0
    }

    struct Arrival: Sendable {
        let apdu: [UInt8]
        let time: Int64
    }

    public let timing: SerialTiming
    var decoder = SerialFrameDecoder()
    var previous: Arrival?
    var damagedInRow = 0
    var current: Outgoing?
    var queue: [Outgoing] = []
    var sendCount = 0

    public init(timing: SerialTiming = SerialTiming()) {
        self.timing = timing
    }

    public mutating func handle(_ event: Event, at now: Int64) -> [Effect] {
        var effects: [Effect] = []
        switch event {
        case .received(let bytes): receive(bytes, at: now, into: &effects)
        case .send(let apdu): enqueue(apdu, into: &effects)
        case .timer(.t1): gap(into: &effects)
        case .timer(.t2): retry(after: .silence, into: &effects)
        }
        return effects
    }
}
