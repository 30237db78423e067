/// Why the serial line does not work. Both sides may go on trying; whether that makes sense the owner decides.
public enum SerialFailure: Error, Hashable, Sendable {
    /// A block was sent that often and never acknowledged. It was dropped with all that waited behind it.
    case unanswered(sends: Int, last: Sign)
    /// More blocks wait than the peer can owe us acknowledgements for. The new one was dropped.
    case queueFull
    /// That many damaged blocks came in a row.
    case damagedBlocks(Int)

    /// What came last instead of ACK.
    public enum Sign: Hashable, Sendable {
        /// Nothing: cable, port, speed, or no power.
        case silence
        /// NAK: something listens, but bytes are damaged on the way.
        case nak
    }
}
