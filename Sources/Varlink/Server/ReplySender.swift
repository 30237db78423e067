import NIOCore

/// Writes the replies of one connection, one after the other.
struct ReplySender: Sendable {
    let channel: any Channel

    /// Waits until the kernel has taken the whole reply, so that at most one reply per connection is in memory.
    ///
    /// - Throws: `ConnectionGone` if it never will; `EncodingError` if the reply has a value JSON cannot show, such as an
    ///   infinite `float`.
    func send(_ reply: some Encodable) async throws {
        let message = try MessageCoding.encode(reply)
        do {
            try await channel.writeAndFlush(message)
        } catch {
            throw ConnectionGone()
        }
    }
}

/// The peer closed the connection, or did not read for too long.
struct ConnectionGone: Error {}
