internal import NIOCore
internal import NIOPosix

/// A TCP port behind which a simulated device answers.
public struct DeviceListener<Device: SimulatedDevice>: Sendable {
    /// The port that was really opened.
    public let port: Int
    private let server: NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>
    private let host: DeviceHost<Device>

    /// - Parameter port: 0 lets the system choose.
    /// - Throws: what the system says when it cannot listen there.
    public init(_ host: DeviceHost<Device>, address: String = "127.0.0.1", port: Int) async throws {
        self.host = host
        server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .bind(host: address, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        self.port = server.channel.localAddress?.port ?? port
    }

    /// Serves until the task is cancelled; then all connections are closed.
    ///
    /// Accepting is not cancelled itself: a connection that was accepted and not yet seen would stay open for ever.
    public func run() async throws {
        let connections = OpenConnections()
        let accepting = Task { try await accept(connections) }
        try await withTaskCancellationHandler {
            try await accepting.value
        } onCancel: {
            connections.closeAll()
            server.channel.close(promise: nil)
        }
    }

    private func accept(_ connections: OpenConnections) async throws {
        try await server.executeThenClose { accepted in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in accepted {
                    group.addTask { await serve(connection, among: connections) }
                }
            }
        }
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
    private func serve(_ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>, among connections: OpenConnections) async
    {
        let link = ChannelLink(connection.channel)
        let isServed = connections.enter(connection.channel)
        defer { connections.leave(connection.channel) }
        guard isServed, await open(link) else {
            try? await connection.executeThenClose { _, _ in }
            return
        }
        try? await connection.executeThenClose { inbound, _ in
            for try await buffer in inbound {
                await host.received(Array(buffer.readableBytesView), over: link)
            }
        }
        await host.lost(link)
    }
}
