import Synchronization

/// What happens to one connection from three sides: its own loop, the peer that closes it, the server that stops.
final class ConnectionState: Sendable {
    private struct State {
        var isBusy = false
        var isStopping = false
        var isClosed = false
        var watch: Task<Void, Never>?
    }

    private let state = Mutex(State())

    /// - Returns: false if the server is stopping and no call may begin.
    func beginCall() -> Bool {
        state.withLock { state in
            guard !state.isStopping else { return false }
            state.isBusy = true
            return true
        }
    }

    /// - Returns: false if the server is stopping and no call may follow.
    func endCall() -> Bool {
        state.withLock { state in
            state.isBusy = false
            return !state.isStopping
        }
    }

    /// - Returns: whether the connection is idle and can be closed at once.
    func stop() -> Bool {
        state.withLock { state in
            state.isStopping = true
            return !state.isBusy
        }
    }

    /// Runs a call with `more` so that it is cancelled when the peer goes.
    ///
    /// Other calls are not: what a client asked for is done even if the client does not wait for the answer.
    func watch(_ body: @escaping @Sendable () async -> Void) async {
        let task = Task { await body() }
        let isClosed = state.withLock { state in
            state.watch = task
            return state.isClosed
        }
        if isClosed { task.cancel() }
        defer { state.withLock { $0.watch = nil } }
        await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
    }

    func peerIsGone() {
        let watch = state.withLock { state in
            state.isClosed = true
            return state.watch
        }
        watch?.cancel()
    }
}
