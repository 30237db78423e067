import NIOCore

/// One accepted connection: reads its calls and answers them one after the other.
struct ServedConnection: Sendable {
    typealias Inbound = NIOAsyncChannel<WireMessage, Never>

    let peer: PeerCredentials
    let channel: Inbound
    let service: VarlinkService
    private let state = ConnectionState()

    private let replies: ReplySender

    init(_ accepted: AcceptedConnection, service: VarlinkService) {
        peer = accepted.peer
        channel = accepted.channel
        self.service = service
        replies = ReplySender(channel: accepted.channel.channel)
    }

    /// Returns when the connection is closed and every call that came in before has been done.
    func serve() async {
        channel.channel.closeFuture.whenComplete { [state] _ in state.peerIsGone() }
        // The channel's own errors mean that the peer is gone, which the log of a daemon need not know.
        try? await channel.executeThenClose { inbound in
            for try await message in inbound {
                guard state.beginCall() else { break }
                let isVarlink = await answer(message)
                guard state.endCall(), isVarlink else { break }
            }
            // What is still unwritten when a channel is closed is lost.
            try await replies.settle()
        }
    }

    /// Closes a connection the server does not want.
    func refuse() async {
        try? await channel.executeThenClose { _ in }
    }

    /// Ends the connection after the call that runs now, or at once if none runs.
    func stop() {
        if state.stop() { close() }
    }

    /// Closes the connection; a reply on its way is lost.
    func close() {
        channel.channel.close(promise: nil)
    }

    /// - Returns: false if the peer does not speak varlink.
    private func answer(_ message: WireMessage) async -> Bool {
        switch message {
        case .oversized:
            await refuse("a message longer than \(service.limits.messageBytesMax) bytes")
            return false
        case .message(let bytes):
            guard let fields = MessageCoding.fields(of: bytes) else {
                await refuse("a message that is no JSON object")
                return false
            }
            await answer(IncomingCall(fields))
            return true
        }
    }

    /// Where a message ends and the next begins is no longer sure, so the connection ends; the peer learns why.
    private func refuse(_ reason: String) async {
        service.report(.protocolViolation(peer, reason: reason))
        await answer(VarlinkServiceError.invalidParameter(parameter: "message"))
    }
}

extension ServedConnection {
    private func answer(_ call: IncomingCall) async {
        do throws(VarlinkServiceError) {
            let method = try call.method.get()
            let prepared = try await service.prepare(call, method, from: peer)
            let context = CallContext(
                method: method, peer: peer, wantsMore: call.wantsMore, isOneway: call.isOneway, replies: replies)
            if call.wantsMore {
                await state.watch { await run(prepared, context) }
            } else {
                await run(prepared, context)
            }
        } catch {
            await answer(error, unless: call.isOneway)
        }
    }

    private func run(_ prepared: PreparedCall, _ context: CallContext) async {
        do {
            try await prepared(context)
        } catch let failure as any VarlinkFailure {
            await answer(failure, unless: context.isOneway)
        } catch is ConnectionGone {
            // The call was done; nobody waits for the reply.
        } catch  where Task.isCancelled {
            // The peer of a watch is gone, or the server stops and closes the connection.
        } catch {
            service.report(.unexpectedError(peer, method: context.method, error))
            await answer(VarlinkServiceError.internalError, unless: context.isOneway)
        }
    }

    private func answer(_ failure: any VarlinkFailure, unless isOneway: Bool = false) async {
        guard !isOneway else { return }
        // It fails only if the peer is gone.
        try? await replies.send(ErrorEnvelope(failure: failure))
    }
}
