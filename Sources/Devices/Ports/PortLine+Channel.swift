internal import NIOCore

extension PortLine {
    /// A line that NIO carries; the channel's ``PortReader`` feeds the same events.
    ///
    /// - Parameter isNetwork: the other side can be gone without a word.
    init(
        _ channel: any Channel, _ events: AsyncStream<PortEvent>, _ feed: AsyncStream<PortEvent>.Continuation,
        isNetwork: Bool
    ) {
        self.init(
            events: events,
            write: { bytes in
                // On the channel's own thread, where it is known how many bytes wait.
                channel.eventLoop.execute {
                    guard channel.isWritable else { return channel.close(promise: nil) }
                    channel.writeAndFlush(ByteBuffer(bytes: bytes)).whenSuccess {
                        if case .dropped = feed.yield(.taken(bytes.count)) { channel.close(promise: nil) }
                    }
                }
            },
            close: { channel.close(promise: nil) },
            watch: { patience in
                if isNetwork { channel.eventLoop.execute { patience.apply(to: channel) } }
            })
    }
}
