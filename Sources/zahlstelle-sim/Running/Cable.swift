/// The cable between a simulator and its peer, which can be pulled and put back while the device goes on.
actor Cable {
    private var isPlugged = true
    /// The service that is ending was ended by pulling.
    private var wasPulled = false
    private var service: Task<Void, any Error>?
    private var waiting: CheckedContinuation<Void, Never>?

    static let helpText = "unplug, plug              the cable: port or pty is gone, is back"

    func unplug() {
        isPlugged = false
        wasPulled = true
        service?.cancel()
    }

    func plug() {
        isPlugged = true
        waiting?.resume()
        waiting = nil
    }

    /// Serves while the cable is plugged, until the task is cancelled.
    ///
    /// - Parameter first: serves for the first time, on what is open already.
    /// - Parameter again: opens and serves once more.
    func serve(
        _ first: @escaping @Sendable () async throws -> Void, again: @escaping @Sendable () async throws -> Void
    ) async throws {
        var isFirst = true
        while !Task.isCancelled {
            let serve = isFirst ? first : again
            isFirst = false
            let running = Task { try await serve() }
            service = running
            let result = await withTaskCancellationHandler {
                await running.result
            } onCancel: {
                running.cancel()
            }
            service = nil
            guard !Task.isCancelled else { return }
            // It ended although nobody pulled the cable: that is a fault of ours or of the system.
            guard wasPulled else { return try result.get() }
            wasPulled = false
            await putBack()
        }
    }

    private func putBack() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if isPlugged || Task.isCancelled { continuation.resume() } else { waiting = continuation }
            }
        } onCancel: {
            Task { await plug() }
        }
    }
}
