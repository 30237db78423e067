/// Speed, timers and limits of one serial line (PA00P016 ch. 2, 3).
public struct SerialTiming: Hashable, Sendable {
    /// Bits per second. Longer blocks take longer to leave, which T2 has to allow for.
    public var baudRate: Int
    /// T1, the longest pause between two received bytes of one block. The specification's 200 ms are meant for a bare RS232
    /// port; USB adapters and a busy machine need more, and receiving leniently costs nothing.
    public var t1Milliseconds: Int
    /// T2, from the last byte sent to ACK or NAK.
    public var t2Milliseconds: Int
    /// How often a block is sent again after NAK or T2.
    public var repeats: Int
    /// An identical block this long after the first may be a repeat of it: the peer's T2 less the time a block may have been
    /// under way.
    public var repeatAfterMilliseconds: Int

    public init(
        baudRate: Int = 9600,
        t1Milliseconds: Int = 500,
        t2Milliseconds: Int = 5000,
        repeats: Int = 2,
        repeatAfterMilliseconds: Int = 4000
    ) {
        self.baudRate = baudRate
        self.t1Milliseconds = t1Milliseconds
        self.t2Milliseconds = t2Milliseconds
        self.repeats = repeats
        self.repeatAfterMilliseconds = repeatAfterMilliseconds
    }

    /// Blocks that may wait behind the one on the line. Under the master/slave rule one side owes at most an answer, and an
    /// abort may come on top; more means that the peer no longer acknowledges.
    public static let maximumQueuedBlocks = 8

    /// Damaged blocks in a row after which the line is reported broken: the peer gives up after three sends as well.
    public static let maximumDamagedBlocks = 3

    /// Start bit, eight data bits, two stop bits.
    static let bitsPerByte = 11

    /// T2 counted from handing the block to the port: the block has to leave first.
    func t2Milliseconds(forBytes count: Int) -> Int {
        t2Milliseconds + count * Self.bitsPerByte * 1000 / max(baudRate, 1)
    }
}
