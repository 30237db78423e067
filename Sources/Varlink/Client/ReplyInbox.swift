import NIOCore

/// Holds the messages of a client connection until somebody asks for them, and reads from the socket only then.
///
/// So a service that replies faster than the client works is slowed down by the socket instead of filling the memory.
final class ReplyInbox: ChannelInboundHandler {
    typealias InboundIn = WireMessage

    private var messages: [ByteBuffer] = []
    private var waiter: EventLoopPromise<ByteBuffer>?
    private var failure: VarlinkClientError?
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    /// The next message, or the reason why none comes. Only one caller may wait at a time.
    func next(on eventLoop: any EventLoop) -> EventLoopFuture<ByteBuffer> {
        if !messages.isEmpty { return eventLoop.makeSucceededFuture(messages.removeFirst()) }
        if let failure { return eventLoop.makeFailedFuture(failure) }
        let promise = eventLoop.makePromise(of: ByteBuffer.self)
        waiter = promise
        context?.read()
        return promise.futureResult
    }

    /// Ends the connection for a reason.
    func fail(_ reason: VarlinkClientError) {
        failure = failure ?? reason
        waiter?.fail(reason)
        waiter = nil
        context?.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch Self.unwrapInboundIn(data) {
        case .message(let message):
            guard let waiter else { return messages.append(message) }
            self.waiter = nil
            waiter.succeed(message)
        case .oversized:
            fail(.malformedReply("it is longer than the limit of this client"))
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if waiter != nil { context.read() }
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(.connectionClosed)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(.connectionClosed)
    }
}
