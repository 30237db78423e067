internal import PayPoint

extension Updater {
    /// Looks whether the system that runs is worth keeping. Where no update is on trial there is nothing to fall back on, and it is looked
    /// at once: a box whose configuration is being written must not boot for it.
    ///
    /// - Parameters:
    ///   - isOver: whether there is no time left to try again.
    ///   - pause: before it is tried again.
    ///   - examine: what is wrong, given the devices that have to be ready.
    /// - Returns: what is wrong, and whether that is a reason to give the system up.
    /// - Throws: ``UpdateFailure``
    public func prove(
        isOver: () -> Bool, pause: () async -> Void, examine: ([String]) async -> [UpdateState.Said]
    ) async throws -> (faults: [UpdateState.Said], isOnTrial: Bool) {
        guard let trial = try store.read().trial, trial.version == slots.running?.text, !trial.isReturn else {
            return (await examine([]), false)
        }
        while true {
            let faults = await examine(trial.devices)
            let goesOn = try await store.owned(waits: true) {
                // A technician may have gone back meanwhile.
                guard let trial = try store.read().trial, trial.version == slots.running?.text, !trial.isReturn,
                    try slots.entries().contains(where: { $0.version.text == trial.version && $0.standing != .bad })
                else { return false }
                try store.change { faults.isEmpty ? $0.prove(at: clock.now()) : ($0.trial?.faults = faults) }
                return true
            }
            guard goesOn else { return ([UpdateState.byTechnician], true) }
            if faults.isEmpty || isOver() { return (faults, true) }
            await pause()
        }
    }
}
