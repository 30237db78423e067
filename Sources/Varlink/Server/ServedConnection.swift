import NIOCore

/// One accepted connection: reads its calls and answers them one after the other.
struct ServedConnection: Sendable {
    typealias Inbound = NIOAsyncChannel<WireMessage, Never>

    let peer: PeerCredentials
    let channel: Inbound
    let service: VarlinkService
    let state = ConnectionState()

    private var replies: ReplySender { ReplySender(channel: channel.channel) }

    /// Returns when the connection is closed.
    func serve() async {
        channel.channel.closeFuture.whenComplete { [state] _ in state.peerIsGone() }
        // The channel's own errors mean that the peer is gone, which the log of a daemon need not know.
        try? await channel.executeThenClose { inbound in
            for try await message in inbound {
                guard state.beginCall() else { break }
                let mayGoOn = await answer(message)
                guard state.endCall(), mayGoOn else { break }
            }
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

    /// - Returns: false if nothing can follow on this connection.
    private func answer(_ message: WireMessage) async -> Bool {
        switch message {
        case .oversized:
            return await refuse("a message longer than \(service.limits.messageBytesMax) bytes")
        case .message(let bytes):
            guard let call = service.read(bytes) else { return await refuse("a message that is no JSON object") }
            return await answer(call)
        }
    }

    /// Where message ends and the next begins is no longer sure, so the connection ends; the peer learns why.
    private func refuse(_ reason: String) async -> Bool {
        service.report(.protocolViolation(peer, reason: reason))
        try? await replies.send(ErrorEnvelope(failure: VarlinkServiceError.invalidParameter(parameter: "message")))
        return false
    }

    private func answer(_ call: IncomingCall) async -> Bool {
        do {
            let prepared = try await service.admit(call, from: peer)
            let context = CallContext(
                method: call.method, peer: peer, wantsMore: call.wantsMore, isOneway: call.isOneway, replies: replies)
            return call.wantsMore ? await watch(prepared, context) : await run(prepared, context)
        } catch {
            return await answer(error, to: call.isOneway)
        }
    }

    private func watch(_ prepared: @escaping PreparedCall, _ context: CallContext) async -> Bool {
        await state.watch { await run(prepared, context) }
    }

    private func run(_ prepared: PreparedCall, _ context: CallContext) async -> Bool {
        do {
            try await prepared(context)
            return true
        } catch let failure as any VarlinkFailure {
            return await answer(failure, to: context.isOneway)
        } catch is ConnectionGone {
            return false
        } catch  where Task.isCancelled {
            return false
        } catch {
            service.report(.unexpectedError(peer, method: context.method, error))
            return await answer(VarlinkServiceError.internalError, to: context.isOneway)
        }
    }

    private func answer(_ failure: any VarlinkFailure, to isOneway: Bool) async -> Bool {
        guard !isOneway else { return true }
        do {
            try await replies.send(ErrorEnvelope(failure: failure))
            return true
        } catch {
            return false
        }
    }
}
