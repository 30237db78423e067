/// One call as its handler sees it: who calls, and how to answer more than once.
public struct VarlinkCall<Reply: Sendable>: Sendable {
    /// The name with the interface, such as `org.example.Payments.Start`.
    public let method: String
    /// Who is on the other end of the connection, as the kernel says.
    public let peer: PeerCredentials
    /// Whether the client takes more than one reply.
    public let wantsMore: Bool
    /// Whether the client takes no reply at all; what the handler returns is dropped then.
    public let isOneway: Bool

    private let send: @Sendable (Reply) async throws -> Void

    /// Made by the server, and by tests that call a handler without one.
    ///
    /// - Parameter send: takes the replies before the last.
    public init(
        method: String, peer: PeerCredentials, wantsMore: Bool, isOneway: Bool = false,
        send: @escaping @Sendable (Reply) async throws -> Void
    ) {
        self.method = method
        self.peer = peer
        self.wantsMore = wantsMore
        self.isOneway = isOneway
        self.send = send
    }

    /// Sends a reply that is not the last. The value the handler returns is the last one.
    ///
    /// Waits while the client reads more slowly than the handler replies.
    ///
    /// - Throws: `VarlinkServiceError.expectedMore` if the client takes one reply only; handlers let it pass. Another error
    ///   if the connection is gone; a handler has no reason to go on then.
    public func reply(continues reply: Reply) async throws {
        try requireMore()
        try await send(reply)
    }

    /// For methods that make sense only as a stream.
    ///
    /// - Throws: `VarlinkServiceError.expectedMore` if the client did not set `more`.
    public func requireMore() throws(VarlinkServiceError) {
        guard wantsMore else { throw .expectedMore }
    }
}
