internal import NIOCore

/// Hands a connection over as soon as it is open. One that nobody takes any more is closed.
final class ArrivalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let feed: AsyncStream<any Channel>.Continuation

    init(_ feed: AsyncStream<any Channel>.Continuation) { self.feed = feed }

    func channelActive(context: ChannelHandlerContext) {
        context.fireChannelActive()
        if case .terminated = feed.yield(context.channel) { context.close(promise: nil) }
    }
}
