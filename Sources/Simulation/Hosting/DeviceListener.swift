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

    /// Serves until the task is cancelled.
    public func run() async throws {
        try await server.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    group.addTask { await serve(connection) }
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
    private func serve(_ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async {
        let link = ChannelLink(connection.channel)
        guard await open(link) else {
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
