internal import NIOCore
internal import NIOPosix

#if canImport(Glibc)
    internal import Glibc
#endif

/// Opens lines to one device.
public struct Port: Sendable {
    public let address: PortAddress
    /// Opens lines that are no real ones.
    private let substitute: (@Sendable () async throws -> PortLine)?

    /// Of a network device.
    private let lookup: HostLookup?

    public init(_ address: PortAddress) {
        self.init(address, search: HostLookup.system)
    }

    init(_ address: PortAddress, search: @escaping HostLookup.Search) {
        self.address = address
        lookup = if case .tcp(let host, let port) = address { HostLookup(host, port, search: search) } else { nil }
        substitute = nil
    }

    /// A port whose lines another one opens, in place of the system.
    ///
    /// - Parameter open: throws ``PortFailure``.
    package init(_ address: PortAddress, openedBy open: @escaping @Sendable () async throws -> PortLine) {
        self.address = address
        lookup = nil
        substitute = open
    }

    /// Opens the device once, without a second try.
    ///
    /// - Throws: ``PortFailure``
    public func open() async throws -> PortLine {
        if let substitute { return try await substitute() }
        let (events, feed) = AsyncStream.makeStream(
            of: PortEvent.self, bufferingPolicy: .bufferingOldest(PortLimits.eventsWaiting))
        switch address {
        case .tcp(let host, let port):
            return PortLine(try await connect(host, port, feed), events, feed, isNetwork: true)
        case .serial(let path, let line):
            return PortLine(try await adopt(try SerialDevice.open(path, line), feed), events, feed, isNetwork: false)
        case .file(let path):
            return PortLine(try await adopt(try SerialDevice.open(path, nil), feed), events, feed, isNetwork: false)
        case .usb(let address):
            return try await USBPort.open(address, events, feed)
        }
    }

    /// Waits for a device that announces itself: one that is not plugged in. Ends early when the task is cancelled.
    ///
    /// - Returns: whether it came while we waited. `false` means that nobody will tell, and only trying again helps.
    func comesWhileWaiting() async -> Bool {
        guard substitute == nil else { return false }
        return await DeviceArrival.wait(for: address)
    }

    private static var pieces: FixedSizeRecvByteBufferAllocator { .init(capacity: PortLimits.pieceBytes) }

    private static var waiting: ChannelOptions.Types.WriteBufferWaterMark {
        .init(low: PortLimits.bytesWaiting / 2, high: PortLimits.bytesWaiting)
    }

    private func connect(
        _ host: String, _ port: Int, _ feed: AsyncStream<PortEvent>.Continuation
    ) async throws(PortFailure) -> any Channel {
        let addresses = try await lookup?.addresses() ?? []
        let group = MultiThreadedEventLoopGroup.singleton
        do {
            return try await ClientBootstrap(group: group)
                .resolver(FoundAddresses(addresses: addresses, loop: group.next()))
                .connectTimeout(.milliseconds(PortLimits.connectMilliseconds))
                .channelOption(ChannelOptions.recvAllocator, value: Self.pieces)
                .channelOption(ChannelOptions.writeBufferWaterMark, value: Self.waiting)
                .channelOption(ChannelOptions.socketOption(.so_keepalive), value: 1)
                .channelOption(ChannelOptions.tcpOption(.tcp_nodelay), value: 1)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(PortReader(feed))
                    }
                }
                .connect(host: host, port: port).get()
        } catch {
            throw PortFailure(connectingFailed: error, to: "\(host):\(port)")
        }
    }

    /// Puts an open device on an event loop. Its descriptor is the channel's from here on; swift-nio closes it also where no
    /// channel comes of it, because whatever it refuses before that was refused when the device was opened.
    private func adopt(
        _ descriptor: CInt, _ feed: AsyncStream<PortEvent>.Continuation
    ) async throws -> any Channel {
        let output = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard output >= 0 else {
            close(descriptor)
            throw PortFailure.closed
        }
        return try await NIOPipeBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(ChannelOptions.recvAllocator, value: Self.pieces)
            .channelOption(ChannelOptions.writeBufferWaterMark, value: Self.waiting)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(PortReader(feed))
                }
            }
            .takingOwnershipOfDescriptors(input: descriptor, output: output).get()
    }
}
