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
        /// The version before runs again and cannot read the journal; the box boots into the other one.
        case stays
        /// The new version would have begun its trial in opening hours; the box boots into the one before.
        case tooLate
    }

    /// Called once in each boot, before the pay point starts.
    ///
    /// - Parameters:
    ///   - calendar: `nil` where no window is configured.
    ///   - makeReadable: makes journals readable to the version that runs, and says what it cannot.
    /// - Throws: ``UpdateFailure``
    public func arrive(
        calendar: UpdateCalendar?, makeReadable: () async -> [UpdateState.Said]
    ) async throws -> Arrival {
        let running = try running()
        return try await store.owned(waits: true) { try await arrive(running, calendar, makeReadable) }
    }

    /// A reboot takes minutes, also where a payment is waited for.
    private static let rebootSeconds: Int64 = 1800

    /// Whether the power was off between the activation and this boot, and a trial would begin in opening hours: each of its starts
    /// that is not healthy in time is a reboot that asks nobody.
    private func isTooLate(_ state: UpdateState, _ trial: UpdateState.Trial, _ calendar: UpdateCalendar?) -> Bool {
        guard let calendar, calendar.isTimeKnown, !state.schedule.isUrgent, let at = Timestamp(iso8601: trial.at)
        else { return false }
        let now = clock.now()
        return now.seconds - at.seconds > Self.rebootSeconds && !calendar.permits(now)
    }

    private func arrive(
        _ running: SystemVersion, _ calendar: UpdateCalendar?, _ makeReadable: () async -> [UpdateState.Said]
    ) async throws -> Arrival {
        let state = try store.read()
        guard let trial = state.trial else {
            // One that had proved itself may be gone all the same, where power failed before it was marked good.
            _ = await makeReadable()
            return .usual
        }
        let now = clock.now()
        if trial.version == running.text, !trial.isReturn {
            guard trial.starts == 0, isTooLate(state, trial, calendar),
                let own = try slots.entries().first(where: { $0.version == running })
            else {
                try store.change { $0.trial?.starts += 1 }
                return .trial(running)
            }
            // In the version before it is as if the power had failed during the activation.
            try slots.remove(own)
            try slots.reboot()
            return .tooLate
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
            if !unreadable.isEmpty, let entry {
                // It wrote what only it can read: a pay point with a fault is more than none. It is on trial no more.
                try slots.promote(entry)
                try store.change { $0.stay(unreadable + faults, at: now) }
                try slots.reboot()
                return .stays
            }
            try store.change { $0.fail(faults + unreadable, at: now) }
            return .fellBack(from: SystemVersion(trial.version) ?? running)
        }
        guard trial.version == running.text else {
            // Power was lost before the version that was to be left was marked so.
            try store.change { $0.takeBackActivation() }
            return .usual
        }
        guard unreadable.isEmpty else {
            let left = try slots.entries().first { $0.version.text == trial.from }
            // First: where power fails behind it, the box is already on its way to the version that can read the journal.
            if let left { try slots.promote(left) }
            try store.change { $0.endReturn(.stayed, unreadable, at: now) }
            guard left != nil else { return .usual }
            try slots.reboot()
            return .stays
        }
        try store.change { $0.endReturn(.returned, [], at: now) }
        return .returned
    }

    static let neverStarted = UpdateState.Said(
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
