/// How a serial line is set. Always 8 data bits, no parity, no handshake (PA00P016 ch. 2).
public struct SerialLine: Hashable, Sendable {
    /// Bits per second, one of ``speeds``.
    public let baud: Int
    /// 1 or 2. ZVT asks for two; some terminals take one.
    public let stopBits: Int

    public static let speeds = [9600, 19200, 38400, 57600, 115_200]

    public init(baud: Int, stopBits: Int) {
        self.baud = baud
        self.stopBits = stopBits
    }
}
