internal import PayPoint

extension Updater {
    /// What a boot turns out to be.
    public enum Arrival: Hashable, Sendable {
        /// No update is on trial.
        case usual
        /// The new version runs and has to prove itself.
        case trial(SystemVersion)
        /// The version that failed is gone, and the one before runs.
        case fellBack(from: SystemVersion)
        /// A technician went back, and the version before runs.
        case returned
        /// A technician went back to a version that cannot read the journal; the box boots into the other one again.
        case stays
    }

    /// Called once in each boot, before the pay point starts.
    ///
    /// - Parameter makeReadable: makes journals readable to the version that runs, and says what it cannot.
    /// - Throws: ``UpdateFailure``
    public func arrive(makeReadable: () async -> [UpdateState.Said]) async throws -> Arrival {
        let running = try running()
        return try await store.owned(waits: true) { try await arrive(running, makeReadable) }
    }

    private func arrive(
        _ running: SystemVersion, _ makeReadable: () async -> [UpdateState.Said]
    ) async throws -> Arrival {
        guard let trial = try store.read().trial else {
            // One that had proved itself may be gone all the same, where power failed before it was marked good.
            _ = await makeReadable()
            return .usual
        }
        let now = clock.now()
        if trial.version == running.text, !trial.isReturn {
            try store.change { $0.trial?.starts += 1 }
            return .trial(running)
        }
        let entry = try slots.entries().first { $0.version.text == trial.version }
        if !trial.isReturn, entry?.standing != .bad {
            // Power was lost while it was being activated: nobody has tried it.
            if let entry { try slots.remove(entry) }
            try store.change { $0.takeBackActivation() }
            return .usual
        }
        let unreadable = await makeReadable()
        guard trial.isReturn else {
            let faults = trial.faults.isEmpty ? [Self.neverStarted] : trial.faults
            try store.change { $0.fail(faults + unreadable, at: now) }
            return .fellBack(from: SystemVersion(trial.version) ?? running)
        }
        guard trial.version == running.text, unreadable.isEmpty else {
            let left = try slots.entries().first { $0.version.text == trial.from }
            let goesOn = trial.version == running.text
            // First: where power fails behind it, the box is already on its way to the version that can read the journal.
            if goesOn, let left { try slots.promote(left) }
            try store.change { $0.endReturn(.stayed, unreadable, at: now) }
            guard goesOn, left != nil else { return .usual }
            try slots.reboot()
            return .stays
        }
        try store.change { $0.endReturn(.returned, [], at: now) }
        return .returned
    }

    private static let neverStarted = UpdateState.Said(
        german: "Das neue System kam nicht bis zur Prüfung.", english: "The new system did not get as far as its check."
    )

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
            try await store.owned(waits: true) {
                try store.change { faults.isEmpty ? $0.prove(at: clock.now()) : ($0.trial?.faults = faults) }
            }
            if faults.isEmpty || isOver() { return (faults, true) }
            await pause()
        }
    }
}
