internal import NIOCore
internal import Synchronization

/// The connections of a listener, so that none outlives it: a peer would wait at a connection that nobody serves.
final class OpenConnections: Sendable {
    private struct State {
        var isOver = false
        var channels: [ObjectIdentifier: any Channel] = [:]
    }

    private let state = Mutex(State())

    /// - Returns: `false` when the listener is over; the connection is then not to be served.
    func enter(_ channel: any Channel) -> Bool {
        state.withLock { state in
            guard !state.isOver else { return false }
            state.channels[ObjectIdentifier(channel)] = channel
            return true
        }
    }

    func leave(_ channel: any Channel) {
        state.withLock { _ = $0.channels.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    /// Closes all, and keeps out whoever comes later.
    func closeAll() {
        let channels = state.withLock { state in
            state.isOver = true
            return state.channels.values.map(\.self)
        }
        for channel in channels { channel.close(promise: nil) }
    }
}
