import Synchronization

/// All open connections of a server, counted against its limits.
final class ConnectionRegistry: Sendable {
    private struct State {
        var connections: [UInt64: ServedConnection] = [:]
        var countByUser: [UInt32: Int] = [:]
        var lastID: UInt64 = 0
        var isStopping = false
    }

    private let limits: VarlinkServerLimits
    private let state = Mutex(State())

    init(limits: VarlinkServerLimits) {
        self.limits = limits
    }

    /// Serves a connection until it ends, or closes it at once if there are too many.
    func serve(_ accepted: AcceptedConnection, _ service: VarlinkService) async {
        let connection = ServedConnection(accepted, service: service)
        switch admit(connection) {
        case .admitted(let id):
            await connection.serve()
            remove(id, of: connection.peer.userID)
        case .tooMany:
            service.report(.connectionRefused(accepted.peer))
            await connection.refuse()
        case .stopping:
            await connection.refuse()
        }
    }

    /// Lets every connection end after the call it is busy with.
    func stop() {
        let connections = state.withLock { state in
            state.isStopping = true
            return state.connections.values
        }
        for connection in connections { connection.stop() }
    }

    /// Closes all connections, whatever they are busy with.
    func close() {
        let connections = state.withLock { $0.connections.values }
        for connection in connections { connection.close() }
    }

    private enum Admission {
        case admitted(UInt64)
        case tooMany
        case stopping
    }

    private func admit(_ connection: ServedConnection) -> Admission {
        state.withLock { state in
            let userID = connection.peer.userID
            guard !state.isStopping else { return .stopping }
            guard state.connections.count < limits.connectionsMax,
                state.countByUser[userID, default: 0] < limits.connectionsPerUserMax
            else { return .tooMany }
            state.lastID += 1
            state.connections[state.lastID] = connection
            state.countByUser[userID, default: 0] += 1
            return .admitted(state.lastID)
        }
    }

    private func remove(_ id: UInt64, of userID: UInt32) {
        state.withLock { state in
            state.connections[id] = nil
            let count = state.countByUser[userID, default: 1] - 1
            state.countByUser[userID] = count > 0 ? count : nil
        }
    }
}
