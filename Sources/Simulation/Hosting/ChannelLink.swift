internal import NIOCore

/// A link over a NIO channel: TCP, Unix socket or pty.
final class ChannelLink: DeviceLink {
    private let channel: any Channel

    init(_ channel: any Channel) { self.channel = channel }

    func write(_ bytes: [UInt8]) {
        let buffer = channel.allocator.buffer(bytes: bytes)
        channel.writeAndFlush(buffer, promise: nil)
    }

    /// What was written before leaves first.
    func close() {
        let channel = channel
        channel.writeAndFlush(channel.allocator.buffer(capacity: 0)).whenComplete { _ in channel.close(promise: nil) }
    }
}
