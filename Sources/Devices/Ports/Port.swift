internal import NIOCore
internal import NIOPosix

#if canImport(Glibc)
    internal import Glibc
#endif

/// Opens lines to one device.
public struct Port: Sendable {
    public let address: PortAddress

    public init(_ address: PortAddress) {
        self.address = address
    }

    /// Opens the device once, without a second try.
    ///
    /// - Throws: ``PortFailure``
    public func open() async throws -> PortLine {
        let (incoming, continuation) = AsyncStream.makeStream(
            of: [UInt8].self, bufferingPolicy: .bufferingOldest(PortLimits.chunksWaiting))
        let channel: any Channel
        switch address {
        case .tcp(let host, let port):
            channel = try await connect(host, port, continuation)
        case .serial(let path, let line):
            channel = try await adopt(try SerialDevice.open(path, line), continuation)
        case .file(let path):
            channel = try await adopt(try SerialDevice.open(path, nil), continuation)
        }
        return PortLine(incoming: incoming, channel: channel)
    }

    private func connect(
        _ host: String, _ port: Int, _ continuation: AsyncStream<[UInt8]>.Continuation
    ) async throws -> any Channel {
        do {
            return try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .connectTimeout(.milliseconds(PortLimits.connectMilliseconds))
                .channelOption(ChannelOptions.socketOption(.so_keepalive), value: 1)
                .channelOption(ChannelOptions.tcpOption(.tcp_nodelay), value: 1)
                .channelOption(
                    ChannelOptions.tcpOption(.init(rawValue: TCP_KEEPIDLE)), value: PortLimits.keepAliveSeconds
                )
                .channelOption(
                    ChannelOptions.tcpOption(.init(rawValue: TCP_KEEPINTVL)), value: PortLimits.keepAliveSeconds
                )
                .channelOption(
                    ChannelOptions.tcpOption(.init(rawValue: TCP_KEEPCNT)), value: PortLimits.keepAliveProbes
                )
                .channelOption(
                    ChannelOptions.tcpOption(.init(rawValue: TCP_USER_TIMEOUT)),
                    value: PortLimits.undeliveredMilliseconds
                )
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(PortReader(continuation))
                    }
                }
                .connect(host: host, port: port).get()
        } catch {
            throw PortFailure.unreachable("\(host):\(port)")
        }
    }

    private func adopt(
        _ descriptor: CInt, _ continuation: AsyncStream<[UInt8]>.Continuation
    ) async throws -> any Channel {
        try await NIOPipeBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(PortReader(continuation))
                }
            }
            .takingOwnershipOfDescriptor(inputOutput: descriptor).get()
    }
}
