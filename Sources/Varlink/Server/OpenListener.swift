import NIOCore

/// A socket the server accepts on.
struct OpenListener: Sendable {
    let channel: any Channel
    let file: SocketFile?
    /// Ends when the channel is closed and all its connections have ended.
    let task: Task<Void, Never>

    /// The file goes first, so that nobody connects to a socket that no longer answers.
    func close() {
        file?.remove()
        channel.close(promise: nil)
    }
}
