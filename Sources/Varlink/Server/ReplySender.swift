import NIOCore
import Synchronization

/// Writes the replies of one connection, one after the other, at most one ahead of what the peer has taken.
final class ReplySender: Sendable {
    private struct State {
        var isWriting = false
        var isGone = false
        /// Senders in the order in which they came; more than one only if a handler replies from several tasks.
        var waiting: [CheckedContinuation<Void, any Error>] = []
    }

    private let channel: any Channel
    private let state = Mutex(State())

    init(channel: any Channel) {
        self.channel = channel
    }

    /// Waits until the kernel has taken the reply before this one. So a slow peer slows its handler down, and a fast one
    /// costs no wait.
    ///
    /// - Throws: `ConnectionGone` if the peer is; `EncodingError` if the reply has a value JSON cannot show, such as an
    ///   infinite `float`.
    func send(_ reply: some Encodable) async throws {
        let message = try MessageCoding.encode(reply)
        try await turn()
        channel.writeAndFlush(message).whenComplete { [self] in endTurn($0) }
    }

    /// Waits until the kernel has taken the last reply.
    func settle() async throws {
        try await turn()
        endTurn(.success(()))
    }

    /// Waits until no reply is on its way. The caller then is the one that writes.
    private func turn() async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let result: Result<Void, ConnectionGone>? = state.withLock { state in
                if state.isGone { return .failure(ConnectionGone()) }
                if state.isWriting {
                    state.waiting.append(continuation)
                    return nil
                }
                state.isWriting = true
                return .success(())
            }
            if let result { continuation.resume(with: result) }
        }
    }

    private func endTurn(_ result: Result<Void, any Error>) {
        switch result {
        case .success:
            let next = state.withLock { state in
                state.isWriting = !state.waiting.isEmpty
                return state.waiting.isEmpty ? nil : state.waiting.removeFirst()
            }
            next?.resume()
        case .failure:
            let waiting = state.withLock { state in
                state.isGone = true
                defer { state.waiting = [] }
                return state.waiting
            }
            for sender in waiting { sender.resume(throwing: ConnectionGone()) }
        }
    }
}

/// The peer closed the connection, or did not read for too long.
struct ConnectionGone: Error {}
