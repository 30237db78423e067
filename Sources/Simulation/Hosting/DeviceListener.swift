internal import NIOCore
internal import NIOPosix

/// A TCP port behind which a simulated device answers.
public struct DeviceListener<Device: SimulatedDevice>: Sendable {
    /// The port that was really opened.
    public let port: Int
    private let server: any Channel
    /// As they come. Not as NIO's own asynchronous channels: one of these that nobody takes, because the cable is pulled in
    /// that moment, ends the process.
    private let accepted: AsyncStream<any Channel>
    private let feed: AsyncStream<any Channel>.Continuation
    private let host: DeviceHost<Device>

    /// - Parameter port: 0 lets the system choose.
    /// - Throws: what the system says when it cannot listen there.
    public init(_ host: DeviceHost<Device>, address: String = "127.0.0.1", port: Int) async throws {
        self.host = host
        let (accepted, feed) = AsyncStream.makeStream(of: (any Channel).self)
        (self.accepted, self.feed) = (accepted, feed)
        server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            // Nothing is read before somebody serves it.
            .childChannelOption(.autoRead, value: false)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ArrivalHandler(feed))
                }
            }
            .bind(host: address, port: port).get()
        self.port = server.localAddress?.port ?? port
    }

    /// Serves until the task is cancelled; then all connections are closed.
    public func run() async throws {
        let connections = OpenConnections()
        // Not cancelled itself: a connection that was accepted and not yet seen would stay open for ever.
        let serving = Task {
            await withDiscardingTaskGroup { group in
                for await channel in accepted { group.addTask { await serve(channel, among: connections) } }
            }
        }
        await withTaskCancellationHandler {
            await serving.value
        } onCancel: {
            feed.finish()
            connections.closeAll()
            server.close(promise: nil)
        }
        // The port is free again when this returns.
        try? await server.closeFuture.get()
    }

    /// Who connects again at once may be seen before the end of the old connection is, and waits that long for it.
    private func open(_ link: ChannelLink) async -> Bool {
        for _ in 0..<Self.openAttempts {
            if await host.open(link) { return true }
            guard (try? await Task.sleep(for: .milliseconds(Self.attemptMilliseconds))) != nil else { return false }
        }
        return false
    }

    private static var openAttempts: Int { 30 }
    private static var attemptMilliseconds: Int { 10 }

    /// A second peer is turned away: terminals and printers take one connection.
    private func serve(_ channel: any Channel, among connections: OpenConnections) async {
        let link = ChannelLink(channel)
        let isServed = connections.enter(channel)
        defer { connections.leave(channel) }
        guard isServed, await open(link) else { return channel.close(promise: nil) }
        do {
            let connection = try await Self.reading(channel)
            try await connection.executeThenClose { inbound, _ in
                try await channel.setOption(.autoRead, value: true).get()
                for try await buffer in inbound {
                    await host.received(Array(buffer.readableBytesView), over: link)
                }
            }
        } catch {
            // However it was lost, it is lost.
            channel.close(promise: nil)
        }
        await host.lost(link)
    }

    /// - Throws: when the peer has gone already.
    private static func reading(_ channel: any Channel) async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        try await channel.eventLoop.submit {
            guard channel.isActive else { throw ChannelError.alreadyClosed }
            return try NIOAsyncChannel(wrappingChannelSynchronously: channel)
        }.get()
    }
}
