/// Waits for a printer to be plugged in. Costs nothing until something on USB changes.
enum USBArrival {
    /// Waits until the address stands for exactly one printer. Ends early when the task is cancelled.
    ///
    /// - Returns: whether it was not there first and is now.
    static func wait(for address: USBAddress) async -> Bool {
        guard let stop = StopSignal() else { return false }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isStarted = OwnThread.start { continuation.resume(returning: watch(for: address, until: stop)) }
                if !isStarted { continuation.resume(returning: false) }
            }
        } onCancel: {
            stop.raise()
        }
    }

    private static func watch(for address: USBAddress, until stop: StopSignal) -> Bool {
        // Listening begins before the first look, so that nothing falls between.
        guard let monitor = USBMonitor() else { return false }
        var waited = false
        while (try? USBBus.target(of: address)) == nil {
            guard monitor.waitForChange(until: stop) else { return false }
            waited = true
        }
        return waited
    }
}
