import NIOCore

/// Closes a connection whose peer leaves a reply unread for too long.
///
/// The timer runs only while the kernel refuses bytes; a connection that is idle or reads well has none.
final class SlowReaderGuard: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let replyTimeMax: TimeAmount
    private let onSlowReader: @Sendable () -> Void
    private var unfinishedWrites = 0
    private var timer: Scheduled<Void>?

    init(replyTimeMax: Duration, onSlowReader: @escaping @Sendable () -> Void) {
        self.replyTimeMax = TimeAmount(replyTimeMax)
        self.onSlowReader = onSlowReader
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let promise = promise ?? context.eventLoop.makePromise()
        unfinishedWrites += 1
        promise.futureResult.assumeIsolated().whenComplete { _ in self.writeFinished() }
        context.write(data, promise: promise)
    }

    func flush(context: ChannelHandlerContext) {
        context.flush()
        guard unfinishedWrites > 0, timer == nil else { return }
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: replyTimeMax) {
            self.onSlowReader()
            context.close(promise: nil)
        }
    }

    private func writeFinished() {
        unfinishedWrites -= 1
        guard unfinishedWrites == 0 else { return }
        timer?.cancel()
        timer = nil
    }
}
