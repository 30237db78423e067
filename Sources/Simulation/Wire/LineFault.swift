public import ZVT

/// One thing that goes wrong on the wire, at one message.
///
/// Written `KIND@DIRECTION:MESSAGE[#N]`, e.g. `bad-crc@send:040F` or `drop-after@receive:authorization#2`: the message by
/// its control field or by its name, `any` for every one, and N, from 1, for the how manieth of them.
public struct LineFault: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The link is cut; the message is lost.
        case dropBefore = "drop-before"
        /// The message gets through, then the link is cut.
        case dropAfter = "drop-after"
        /// The message is lost, the link stays.
        case lose
        /// The message goes out twice in a row.
        case duplicate
        /// An 80 00 00 that nobody asked for goes out in front of the message.
        case extraAnswer = "extra-answer"
        /// Noise on the line in front of the message.
        case garbage
        /// The message comes in two parts with a pause that is longer than T1 and shorter than T3.
        case split
        /// The message comes after the cash register's T3.
        case late
        /// Serial: the block goes out with a wrong check sum once.
        case badCRC = "bad-crc"
        /// Serial: the cash register's ACK is not seen, so the block comes again after T2.
        case ignoreACK = "ignore-ack"
        /// Serial: NAK for an intact block.
        case nak
        /// Serial: the block is taken, its ACK is lost.
        case loseACK = "lose-ack"
    }

    public enum Direction: String, Hashable, Sendable, CaseIterable {
        /// From the terminal to the cash register.
        case send
        /// From the cash register to the terminal.
        case receive
    }

    public var kind: Kind
    public var direction: Direction
    /// nil for any message.
    public var control: ControlField?
    /// The how manieth message, from 1.
    public var occurrence: Int

    public init(_ kind: Kind, _ direction: Direction, _ control: ControlField?, occurrence: Int = 1) {
        self.kind = kind
        self.direction = direction
        self.control = control
        self.occurrence = occurrence
    }
}
