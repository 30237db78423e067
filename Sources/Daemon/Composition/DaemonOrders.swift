/// What the running daemon is told to do, by signals and over its socket.
public struct DaemonOrders: Sendable {
    enum Order: Sendable {
        /// Read the configuration again and go on with it.
        case reload
        /// End, to be started anew. No payment is under way.
        case renew
    }

    /// One technician or package manager at a time gives orders; of more than a few that wait, the last ones say nothing new.
    private static let mostWaiting = 8

    let stream: AsyncStream<Order>
    private let feed: AsyncStream<Order>.Continuation

    public init() {
        (stream, feed) = AsyncStream.makeStream(of: Order.self, bufferingPolicy: .bufferingOldest(Self.mostWaiting))
    }

    public func reload() { feed.yield(.reload) }
    func renew() { feed.yield(.renew) }
}
