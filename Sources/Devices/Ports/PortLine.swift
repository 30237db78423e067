internal import NIOCore

/// An open line to a device.
public struct PortLine: Sendable {
    /// What arrives, in pieces as they came. Ends when the line is lost or abandoned.
    public let incoming: AsyncStream<[UInt8]>
    private let channel: any Channel

    init(incoming: AsyncStream<[UInt8]>, channel: any Channel) {
        self.incoming = incoming
        self.channel = channel
    }

    /// Writes the bytes behind all that was sent before. `taken` runs when the operating system has all of them, and never
    /// when the line is lost first.
    public func send(_ bytes: [UInt8], taken: @escaping @Sendable () -> Void) {
        channel.writeAndFlush(ByteBuffer(bytes: bytes)).whenSuccess(taken)
    }

    /// Closes the line and throws away what the operating system has not taken yet.
    public func abandon() {
        channel.close(promise: nil)
    }
}
