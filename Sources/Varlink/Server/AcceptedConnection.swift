import NIOCore

/// A connection as it leaves the event loop: framed, guarded and with the name of the peer.
struct AcceptedConnection: Sendable {
    let peer: PeerCredentials
    let channel: NIOAsyncChannel<WireMessage, Never>

    /// Runs on the event loop of the channel.
    init(_ channel: any Channel, service: VarlinkService) throws {
        let pipeline = channel.pipeline.syncOperations
        let credentials = try pipeline.withUnsafeTransportIfAvailable(of: CInt.self) { descriptor in
            PeerCredentials(ofPeerAt: descriptor)
        }
        guard let peer = credentials.flatMap(\.self) else { throw ChannelError.operationUnsupported }
        self.peer = peer
        try pipeline.addHandlers(
            ByteToMessageHandler(MessageFramer(messageBytesMax: service.limits.messageBytesMax)),
            SlowReaderGuard(replyTimeMax: service.limits.replyTimeMax) { service.report(.slowReader(peer)) })
        self.channel = try NIOAsyncChannel(
            wrappingChannelSynchronously: channel,
            configuration: .init(
                backPressureStrategy: .init(lowWatermark: 1, highWatermark: FixedLimits.waitingMessagesMax)))
    }
}
