import NIOCore
import NIOPosix
import Synchronization

/// A client's connection to a service. The generated `Client` of an interface makes typed calls through it.
///
/// A varlink connection does one call at a time; a call while another one waits for its reply fails with `busy`.
public final class VarlinkConnection: Sendable {
    private let channel: any Channel
    private let inbox: NIOLoopBound<ReplyInbox>
    private let limits: VarlinkClientLimits
    private let isBusy = Mutex(false)

    /// - Throws: `SocketError` if nobody answers at the address.
    public static func connect(
        to address: VarlinkAddress, limits: VarlinkClientLimits = .init()
    ) async throws -> VarlinkConnection {
        let descriptor = try connectedDescriptor(address)
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.autoRead, value: false)
            .withConnectedSocket(descriptor) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let inbox = ReplyInbox()
                    try channel.pipeline.syncOperations.addHandlers(
                        ByteToMessageHandler(MessageFramer(messageBytesMax: limits.messageBytesMax)), inbox)
                    return (channel, NIOLoopBound(inbox, eventLoop: channel.eventLoop))
                }
            }
        return VarlinkConnection(channel.0, channel.1, limits)
    }

    private init(_ channel: any Channel, _ inbox: NIOLoopBound<ReplyInbox>, _ limits: VarlinkClientLimits) {
        self.channel = channel
        self.inbox = inbox
        self.limits = limits
    }

    deinit {
        abandon()
    }

    /// Returns when the connection is closed. The service may not have read what was just sent with `oneway`.
    public func close() async {
        try? await channel.close()
    }

    /// Closes the connection without waiting.
    func abandon() {
        channel.close(promise: nil)
    }

    private static func connectedDescriptor(_ address: VarlinkAddress) throws(SocketError) -> Int32 {
        let socket = try UnixSocket()
        try socket.connect(to: address)
        return socket.release()
    }
}

extension VarlinkConnection {
    /// Calls a method and waits for its only reply.
    ///
    /// - Parameter failures: the errors the interface defines.
    /// - Throws: one of `failures`, `VarlinkServiceError`, `VarlinkClientError`, or `CancellationError`; the connection is
    ///   closed after the last, and after `timedOut`.
    public func call<Parameters: Encodable & Sendable, Reply: Decodable & Sendable>(
        _ method: String, _ parameters: Parameters, failures: [any VarlinkFailure.Type] = []
    ) async throws -> Reply {
        try begin()
        defer { end() }
        try await send(CallEnvelope(method: method, parameters: parameters))
        let reply: ReceivedReply<Reply> = try await nextReply(within: limits.replyTimeMax, failures)
        guard !reply.continues else {
            await close()
            throw VarlinkClientError.malformedReply("further replies are announced, but 'more' was not set")
        }
        return reply.parameters
    }

    /// Calls a method with `more`. The call is sent when the replies are first asked for.
    public func callMore<Parameters: Encodable & Sendable, Reply: Decodable & Sendable>(
        _ method: String, _ parameters: Parameters, failures: [any VarlinkFailure.Type] = []
    ) -> VarlinkReplies<Reply> {
        VarlinkReplies(connection: self, failures: failures) { connection in
            try connection.begin()
            try await connection.send(CallEnvelope(method: method, parameters: parameters, more: true))
        }
    }

    /// Calls a method with `oneway`: returns when the kernel has the call, and never learns what became of it.
    public func callOneway(_ method: String, _ parameters: some Encodable & Sendable) async throws {
        try begin()
        defer { end() }
        try await send(CallEnvelope(method: method, parameters: parameters, oneway: true))
    }
}

extension VarlinkConnection {
    private func begin() throws(VarlinkClientError) {
        let wasBusy = isBusy.withLock { isBusy in
            defer { isBusy = true }
            return isBusy
        }
        if wasBusy { throw .busy }
    }

    func end() {
        isBusy.withLock { $0 = false }
    }

    private func send(_ call: some Encodable) async throws {
        let message = try MessageCoding.encode(call)
        do {
            try await channel.writeAndFlush(message)
        } catch {
            throw VarlinkClientError.connectionClosed
        }
    }

    func nextReply<Reply>(
        within time: Duration?, _ failures: [any VarlinkFailure.Type]
    ) async throws -> ReceivedReply<Reply> {
        let message = try await nextMessage(within: time)
        do {
            guard let fields = MessageCoding.fields(of: message) else {
                throw VarlinkClientError.malformedReply("it is no JSON object")
            }
            return try ReceivedReply(fields, failures: failures)
        } catch let error as VarlinkClientError {
            if case .malformedReply = error { await close() }
            throw error
        }
    }

    private func nextMessage(within time: Duration?) async throws -> ByteBuffer {
        let eventLoop = channel.eventLoop
        let timer = time.map { [inbox] time in
            eventLoop.scheduleTask(in: TimeAmount(time)) { inbox.value.fail(.timedOut) }
        }
        defer { timer?.cancel() }
        do {
            return try await withTaskCancellationHandler {
                try await eventLoop.flatSubmit { [inbox] in inbox.value.next(on: eventLoop) }.get()
            } onCancel: {
                channel.close(promise: nil)
            }
        } catch {
            try Task.checkCancellation()
            throw error
        }
    }
}
