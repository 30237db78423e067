/// The replies of a call with `more`, in order.
///
/// ```swift
/// for try await reply in client.watchMore(.init(id: id)) { … }
/// ```
///
/// The loop ends after the last reply and throws what the service answered as error. Leaving the loop earlier closes the
/// connection: that is how a varlink client says that it has seen enough.
public struct VarlinkReplies<Reply: Decodable & Sendable>: AsyncSequence, Sendable {
    let connection: VarlinkConnection
    let failures: [any VarlinkFailure.Type]
    let send: @Sendable (VarlinkConnection) async throws -> Void

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(replies: self)
    }

    /// Sends the call on the first `next()`.
    public final class AsyncIterator: AsyncIteratorProtocol {
        private enum State {
            case unsent
            case running
            case ended
        }

        private let replies: VarlinkReplies
        private var state = State.unsent

        init(replies: VarlinkReplies) {
            self.replies = replies
        }

        deinit {
            switch state {
            case .unsent, .ended: break
            case .running: replies.connection.abandon()
            }
        }

        public func next() async throws -> Reply? {
            switch state {
            case .unsent:
                try await replies.send(replies.connection)
                state = .running
                return try await receive()
            case .running:
                return try await receive()
            case .ended:
                return nil
            }
        }

        private func receive() async throws -> Reply {
            do {
                let reply: ReceivedReply<Reply> = try await replies.connection.nextReply(within: nil, replies.failures)
                if !reply.continues { end() }
                return reply.parameters
            } catch {
                end()
                throw error
            }
        }

        private func end() {
            state = .ended
            replies.connection.end()
        }
    }
}

@available(*, unavailable)
extension VarlinkReplies.AsyncIterator: Sendable {}
