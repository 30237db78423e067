internal import Glibc
internal import NIOCore
internal import NIOPosix

/// A pty at whose other end a simulated device answers, in place of a serial cable.
public struct DeviceLine<Device: SimulatedDevice>: Sendable {
    /// What the peer opens: the link if one was wished, else the pty.
    public let path: String
    private let host: DeviceHost<Device>
    private let terminal: PseudoTerminal
    private let link: String?

    /// - Parameter link: where to put a symbolic link to the pty; nil for none.
    public init(_ host: DeviceHost<Device>, link: String? = nil) throws(HostingFailure) {
        self.host = host
        self.link = link
        terminal = try PseudoTerminal()
        if let link { try terminal.publish(at: link) }
        path = link ?? terminal.path
    }

    /// Serves until the task is cancelled; then the pty and the link are gone.
    public func run() async throws {
        defer {
            close(terminal.peerDescriptor)
            if let link { unlink(link) }
        }
        let channel = try await NIOPipeBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .takingOwnershipOfDescriptor(inputOutput: terminal.descriptor) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let link = ChannelLink(channel.channel)
        guard await host.open(link) else { return }
        try? await channel.executeThenClose { inbound, _ in
            for try await buffer in inbound {
                await host.received(Array(buffer.readableBytesView), over: link)
            }
        }
        await host.lost(link)
    }
}
