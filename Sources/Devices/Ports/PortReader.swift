internal import NIOCore

/// Hands what arrives to the driver, and ends the stream when the line is gone: end of file on a tty is a loss.
final class PortReader: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let feed: AsyncStream<PortEvent>.Continuation

    init(_ feed: AsyncStream<PortEvent>.Continuation) {
        self.feed = feed
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let result = feed.yield(.received(Array(unwrapInboundIn(data).readableBytesView)))
        if case .dropped = result { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        feed.finish()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
